package org.teahorse.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.teahorse.content.RecordHead;
import org.teahorse.shared.Page;

/** Everything the page of a result list shows. */
public record ResultDetail(ResultSummary result, RecordHead call, RecordHead program, Page<Row> rows) {

    /** Who is named. @param masked whether it is a natural person, of whom only the first character is kept */
    public record Row(String name, String code, String region, LocalDate validTo, BigDecimal amount, boolean masked) {
    }
}
