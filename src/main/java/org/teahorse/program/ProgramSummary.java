package org.teahorse.program;

import java.util.List;
import org.teahorse.content.RecordHead;

/**
 * What lists and the API say of a program.
 *
 * @param terms     completed from its general program, when it is a local variant
 * @param generalId the program it is a local variant of; null for none
 * @param industries its own, else the general program's
 * @param shown     the call that is open and ends first, else the next to come; null for none
 * @param forecast  when the next call may be expected, while none is open or announced; null for none
 */
public record ProgramSummary(RecordHead head, ProgramTerms terms, Long generalId, List<String> industries, CallSummary shown, Forecast forecast) {

    /** The promise in a language, else the original; null when there is none. */
    public String promise(String language) {
        String translated = head.translations().text("promise", language);
        return translated == null ? terms.promise() : translated;
    }
}
