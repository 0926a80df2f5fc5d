package org.teahorse.moderation;

import java.util.List;
import org.teahorse.shared.TextDiff.PartChange;

/** A field of two versions of a row beside each other. @param parts its clauses, items or lines; only those around a change of a long text */
public record FieldChange(String field, boolean changed, List<PartChange> parts) {

    public FieldChange {
        parts = List.copyOf(parts);
    }
}
