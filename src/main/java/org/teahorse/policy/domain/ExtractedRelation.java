package org.teahorse.policy.domain;

import java.util.Objects;
import java.util.Optional;

import org.teahorse.policy.RelationKind;
import org.teahorse.shared.DocumentNumber;

/**
 * A relation to another document as the words state it; whom the words mean is found later, by number and title.
 *
 * @param targetTitle  the title as printed, without its outer 《》; empty when only a number is printed
 * @param targetNumber the number printed after the title
 */
public record ExtractedRelation(RelationKind kind, String targetTitle, Optional<DocumentNumber> targetNumber,
                                Extracted.Source source, int start, int end) {

    public ExtractedRelation {
        Objects.requireNonNull(kind, "kind");
        if (targetTitle.isEmpty() && targetNumber.isEmpty()) {
            throw new IllegalArgumentException("a relation needs a title or a number");
        }
    }
}
