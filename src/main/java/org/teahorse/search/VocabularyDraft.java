package org.teahorse.search;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the vocabulary as somebody writes it; nothing of it need be right.
 *
 * @param term      what people say
 * @param related   what it is called officially
 * @param weight    null when it could not be read
 * @param twoWay    whether the official wording is also looked for by the everyday one
 * @param validFrom first day; null when it could not be read
 * @param validTo   last day; null for no end
 * @param note      why; may be empty
 */
public record VocabularyDraft(String term, List<String> related, Float weight, boolean twoWay, LocalDate validFrom, LocalDate validTo, String note) {

    public VocabularyDraft {
        related = List.copyOf(related);
    }

    /** The same words for the search. To be called only on a draft that was checked. */
    public VocabularyEntry entry() {
        return new VocabularyEntry(term, related, weight, twoWay);
    }
}
