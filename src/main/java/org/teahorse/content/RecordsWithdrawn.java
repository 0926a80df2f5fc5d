package org.teahorse.content;

import java.util.List;
import org.teahorse.search.EntryType;

/** Fired in the transaction in which staff took records off by their numbers. */
public record RecordsWithdrawn(EntryType type, List<Long> ids) {

    public RecordsWithdrawn {
        ids = List.copyOf(ids);
    }
}
