package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.Records;
import org.teahorse.policy.PolicyFinder;
import org.teahorse.policy.PolicyName;
import org.teahorse.program.ProgramParts.Condition;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.domain.Agenda;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.store.ProgramStore;

/** Makes summaries of programs, calls and results, as they are in the transaction in progress. */
@ApplicationScoped
class ProgramViews {

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    @Inject
    private PolicyFinder policies;

    @Inject
    private Clock clock;

    /** In two statements more, however many there are. */
    List<ProgramSummary> programs(List<Program> programs) {
        Map<Long, Program> generals = new HashMap<>();
        records.findAll(Program.class, programs.stream().map(Program::getGeneralId).filter(id -> id != null).distinct().toList())
                .forEach(general -> generals.put(general.getId(), general));
        Map<Long, List<Call>> calls = store.calls(programs.stream().map(Program::getId).toList()).stream()
                .collect(Collectors.groupingBy(Call::getProgramId));
        return programs.stream().map(program -> program(program, generals.get(program.getGeneralId()),
                calls.getOrDefault(program.getId(), List.of()))).toList();
    }

    ProgramSummary program(Program program, Program general, List<Call> calls) {
        Agenda agenda = Agenda.of(calls, today());
        ProgramTerms terms = general == null ? program.terms() : program.terms().orElse(general.terms());
        String[] industries = general != null && program.getIndustries().length == 0 ? general.getIndustries() : program.getIndustries();
        return new ProgramSummary(program.head(), terms, program.getGeneralId(), List.of(industries),
                agenda.shown().map(this::call).orElse(null), agenda.forecast().orElse(null));
    }

    CallSummary call(Call call) {
        return new CallSummary(call.head(), call.getProgramId(), call.getTrack(), call.getNotice(), call.getOpensOn(), call.getClosesOn(),
                call.getState(), call.phase(today()), call.getQuota(), call.getPlace(), call.parts());
    }

    /** In one statement more, however many there are. */
    List<ResultSummary> results(List<ResultList> results) {
        Map<Long, Long> rows = store.rowCounts(results.stream().map(ResultList::getId).toList());
        return results.stream().map(result -> new ResultSummary(result.head(), result.getCallId(), result.getStage(), result.getPublishedOn(),
                result.getObjectionUntil(), result.getObjectionContact(), rows.getOrDefault(result.getId(), 0L))).toList();
    }

    /** The cited policies that are in the catalogue. */
    Map<PolicyReference, PolicyFinder.Found> cited(ProgramParts parts) {
        Map<PolicyReference, PolicyName> names = new HashMap<>();
        Stream.concat(parts.sourcePolicies().stream(), parts.conditions().stream().map(Condition::clause).filter(clause -> clause != null))
                .forEach(cited -> names.put(cited, new PolicyName(cited.title(), cited.number(), cited.reference())));
        Map<PolicyName, PolicyFinder.Found> found = policies.find(names.values());
        Map<PolicyReference, PolicyFinder.Found> links = new HashMap<>();
        names.forEach((cited, name) -> {
            if (found.containsKey(name)) {
                links.put(cited, found.get(name));
            }
        });
        return links;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
