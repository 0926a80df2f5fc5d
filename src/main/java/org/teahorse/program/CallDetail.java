package org.teahorse.program;

import java.util.List;
import org.teahorse.policy.PolicyFinder;

/**
 * Everything the page of a call shows.
 *
 * @param notice  the policy that announced it, when it is in the catalogue; null otherwise
 * @param results newest first
 */
public record CallDetail(CallSummary call, ProgramSummary program, PolicyFinder.Found notice, List<ResultSummary> results) {
}
