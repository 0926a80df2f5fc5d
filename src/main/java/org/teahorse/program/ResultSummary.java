package org.teahorse.program;

import java.time.LocalDate;
import org.teahorse.content.RecordHead;

/** What lists and the API say of a result list. @param rows how many it names */
public record ResultSummary(RecordHead head, long callId, ResultStage stage, LocalDate publishedOn, LocalDate objectionUntil,
        String objectionContact, long rows) {
}
