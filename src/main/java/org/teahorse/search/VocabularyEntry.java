package org.teahorse.search;

import java.util.List;
import java.util.Objects;

/**
 * Words that are looked for together.
 *
 * @param term    what people say: 没抵押
 * @param related what it is called officially: 信用贷款; blanks within one wording mean that all its parts are wanted, in any order
 * @param weight  how near the wordings are, above 0 and up to 1
 * @param twoWay  whether the official wording is also looked for by the everyday one
 */
public record VocabularyEntry(String term, List<String> related, float weight, boolean twoWay) {

    public VocabularyEntry {
        Objects.requireNonNull(term, "term");
        related = List.copyOf(related);
        if (term.isBlank() || related.isEmpty() || !(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("Not a vocabulary entry: " + term + " " + related + " " + weight);
        }
    }
}
