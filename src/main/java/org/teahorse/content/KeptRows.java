package org.teahorse.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teahorse.content.store.KeptRowStore;
import org.teahorse.search.EntryType;

/**
 * What was last said of each record, in our own fields: what people edit, and what a re-import is compared with. For use within the
 * transaction of a boundary.
 */
@ApplicationScoped
public class KeptRows {

    @Inject
    private KeptRowStore store;

    /** The row of a record, without its id; empty when there never was such a record. */
    public Optional<JsonObject> find(EntryType type, long id) {
        return Optional.ofNullable(store.find(type.name(), Set.of(id)).get(id));
    }

    /** The rows of several records, by their numbers. */
    public Map<Long, JsonObject> find(EntryType type, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.find(type.name(), ids);
    }

    void keep(EntryType type, Map<Long, JsonObject> rows) {
        store.keep(type.name(), rows);
    }

    Set<Long> without(EntryType type, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : store.without(type.name(), ids);
    }
}
