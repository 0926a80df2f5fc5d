package org.teahorse.program;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.policy.PolicyFinder;
import org.teahorse.policy.PolicyName;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.shared.Page;

/** Shows published calls. */
@Stateless
@RowScope
@PermitAll
public class Calls {

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramViews views;

    @Inject
    private PolicyFinder policies;

    @Inject
    private Clock clock;

    /**
     * Everything of one call, in at most seven statements.
     *
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it was taken off
     */
    @PermitAll
    public CallDetail detail(long id) {
        Call call = records.published(Call.class, id);
        CallSummary summary = views.call(call);
        return new CallDetail(summary, views.programs(List.of(records.any(Program.class, call.getProgramId()))).get(0),
                notice(call), views.results(store.results(List.of(id))));
    }

    private PolicyFinder.Found notice(Call call) {
        if (call.getNotice() == null) {
            return null;
        }
        PolicyName name = new PolicyName(call.getNotice(), call.getNotice(), call.getNotice());
        return policies.find(List.of(name)).get(name);
    }

    /** Published calls in the order of their numbers. */
    @PermitAll
    public Page<CallSummary> page(int number, int size) {
        return new Page<>(records.page(Call.class, (number - 1) * size, size).stream().map(views::call).toList(),
                records.liveCount(Call.class), number, size);
    }

    /** Calls changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<CallSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return records.changedSince(Call.class, since, afterTime, afterId, most).stream().map(views::call).toList();
    }

    /** Where an open call holds, and what it is about. @param regionPath empty for the nation */
    public record Place(String regionPath, List<String> topics) {
    }

    /** Every call that is open today. */
    @PermitAll
    public List<Place> openPlaces() {
        LocalDate today = LocalDate.now(clock);
        return store.openCalls(today).stream().filter(call -> call.phase(today) == CallPhase.OPEN).map(call -> new Place(call.getRegionPath(), List.of(call.getTopics()))).toList();
    }
}
