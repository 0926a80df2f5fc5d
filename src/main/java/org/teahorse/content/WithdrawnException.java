package org.teahorse.content;

import java.time.Instant;
import org.teahorse.shared.BusinessException;

/** The record was here and was taken off. Answered with 410 and where to look instead. */
public class WithdrawnException extends BusinessException {

    private final String title;
    private final String sourceUrl;
    private final Instant since;

    public WithdrawnException(String title, String sourceUrl, Instant since) {
        super("record.withdrawn", title);
        this.title = title;
        this.sourceUrl = sourceUrl;
        this.since = since;
    }

    public String title() {
        return title;
    }

    /** Where the source had it; may be null. */
    public String sourceUrl() {
        return sourceUrl;
    }

    public Instant since() {
        return since;
    }
}
