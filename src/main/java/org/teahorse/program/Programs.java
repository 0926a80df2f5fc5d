package org.teahorse.program;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.policy.PolicyName;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.PolicyKeys;
import org.teahorse.program.domain.Program;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.shared.Page;

/** Shows published programs. */
@Stateless
@RowScope
@PermitAll
public class Programs {

    private static final int MOST_CITING = 50;

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramViews views;

    @Inject
    private ProgramPublisher publisher;

    @Inject
    private Clock clock;

    /**
     * Everything of one program, in at most seven statements.
     *
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it was taken off
     */
    @PermitAll
    public ProgramDetail detail(long id) {
        Program program = records.published(Program.class, id);
        Program general = records.find(Program.class, program.getGeneralId()).orElse(null);
        List<Call> calls = store.calls(List.of(id));
        ProgramSummary summary = views.program(program, general, calls);
        return new ProgramDetail(summary, general == null || general.isWithdrawn() ? null : general.head(),
                store.variants(List.of(id)).stream().map(Program::head).toList(), calls.stream().map(views::call).toList(),
                views.results(store.results(calls.stream().map(Call::getId).toList())), views.cited(summary.terms().parts()));
    }

    /** Published programs in the order of their numbers. */
    @PermitAll
    public Page<ProgramSummary> page(int number, int size) {
        return new Page<>(views.programs(records.page(Program.class, (number - 1) * size, size)), records.liveCount(Program.class), number, size);
    }

    /** Programs changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<ProgramSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return views.programs(records.changedSince(Program.class, since, afterTime, afterId, most));
    }

    /** The programs a policy gives rise to. */
    @PermitAll
    public List<ProgramSummary> citing(PolicyName policy) {
        return views.programs(store.citing(PolicyKeys.of(policy), MOST_CITING));
    }

    /**
     * Publishes anew the calls that began or ended since a day, with their programs: what is open changes by itself at midnight.
     *
     * @param after the last call of the round before; 0 for the first round
     * @return the last call looked at; empty when there are no more
     */
    @RolesAllowed("system")
    public Optional<Long> turnCalendar(LocalDate since, long after, int most) {
        List<Long> calls = store.turned(since, LocalDate.now(clock), after, most);
        publisher.publishCalls(calls);
        publisher.publishPrograms(store.programsOf(calls));
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
    }
}
