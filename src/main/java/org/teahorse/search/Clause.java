package org.teahorse.search;

import java.util.Objects;

/**
 * One article of a document, found on its own.
 *
 * @param anchor      fragment of the document's address that leads to it: {@code art-12}
 * @param number      as printed: 第十二条; may be empty
 * @param headingPath the chapter titles above it, widest first; may be empty
 * @param text        its text
 */
public record Clause(String anchor, String number, String headingPath, String text) {

    public Clause {
        if (anchor == null || anchor.isBlank()) {
            throw new IllegalArgumentException("A clause without an anchor cannot be linked to");
        }
        number = Objects.requireNonNullElse(number, "");
        headingPath = Objects.requireNonNullElse(headingPath, "");
        text = Objects.requireNonNullElse(text, "");
    }
}
