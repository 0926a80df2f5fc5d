package org.teahorse.program;

import java.util.List;
import java.util.Map;
import org.teahorse.content.RecordHead;
import org.teahorse.policy.PolicyFinder;
import org.teahorse.program.ProgramParts.PolicyReference;

/**
 * Everything the page of a program shows.
 *
 * @param general  the program it is a local variant of; null for none
 * @param variants its own local variants, wide regions first
 * @param calls    those that end last first
 * @param results  of its calls, newest first
 * @param policies the policies it cites that are in the catalogue
 */
public record ProgramDetail(ProgramSummary program, RecordHead general, List<RecordHead> variants, List<CallSummary> calls,
        List<ResultSummary> results, Map<PolicyReference, PolicyFinder.Found> policies) {

    /** The name of the call a result belongs to. */
    public String callOf(ResultSummary result) {
        return calls.stream().filter(call -> call.head().id() == result.callId()).map(call -> call.head().title()).findFirst().orElse("");
    }
}
