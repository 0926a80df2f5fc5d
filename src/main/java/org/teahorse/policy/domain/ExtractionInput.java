package org.teahorse.policy.domain;

import java.time.LocalDate;

/**
 * A record as a source gives it. Any part may be null: registers have a title and no text, collections of texts have no
 * title.
 */
public record ExtractionInput(String title, String text, String documentNumber, LocalDate signedOn,
                              LocalDate publishedOn, String sourceUrl) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String textOrEmpty() {
        return text == null ? "" : text;
    }
}
