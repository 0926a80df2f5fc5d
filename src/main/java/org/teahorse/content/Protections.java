package org.teahorse.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.content.store.ProtectionStore;
import org.teahorse.search.EntryType;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowMapping;
import org.teahorse.source.Source;

/**
 * Fields of imported records that people corrected. A re-import does not undo them: the correction stays, and where the source now says
 * something else than it said when the field was corrected, both are kept for somebody to decide.
 */
@ApplicationScoped
public class Protections {

    @Inject
    private ProtectionStore store;

    /**
     * A protected field.
     *
     * @param value    what people say; {@link JsonValue#NULL} for nothing
     * @param base     what the source said when it was corrected; {@link JsonValue#NULL} for nothing
     * @param incoming what the source says since, where that is neither of the two; null while there is no conflict
     */
    public record Field(String sourceKey, String externalId, String name, JsonValue value, JsonValue base, JsonValue incoming, String by) {
    }

    /** The protected fields of a record. */
    public List<Field> of(EntryType type, String sourceKey, String externalId) {
        return store.find(type.name(), sourceKey, List.of(externalId));
    }

    /** Records with a field whose source says something else than before, those first whose source spoke last: their type, source and id. */
    public List<Key> inConflict(int first, int most) {
        return store.inConflict(first, most);
    }

    /** Which record. */
    public record Key(EntryType type, String sourceKey, String externalId) {
    }

    /** Keeps corrections of a record of a source; a field that says again what the source says is protected no longer. */
    public void protect(EntryType type, String sourceKey, String externalId, JsonObject imported, JsonObject corrected, Collection<String> fields, String by) {
        Map<String, Field> known = new HashMap<>();
        of(type, sourceKey, externalId).forEach(field -> known.put(field.name(), field));
        for (String field : fields) {
            JsonValue value = corrected.getOrDefault(field, JsonValue.NULL);
            Field before = known.get(field);
            JsonValue said = before == null ? imported.getOrDefault(field, JsonValue.NULL) : before.incoming() == null ? before.base() : before.incoming();
            if (value.equals(said)) {
                store.forget(type.name(), sourceKey, externalId, field);
            } else if (before == null || !value.equals(before.value()) || before.incoming() != null) {
                store.save(type.name(), new Field(sourceKey, externalId, field, value, said, null, by));
            }
        }
    }

    /** The rows with what people corrected in them; what the source says otherwise than before is noted. */
    List<ContentRow> apply(EntryType type, Source source, List<ContentRow> rows, RowMapping plain) {
        Map<String, List<Field>> byRow = new HashMap<>();
        store.find(type.name(), source.key(), rows.stream().map(ContentRow::externalId).toList())
                .forEach(field -> byRow.computeIfAbsent(field.externalId(), none -> new ArrayList<>()).add(field));
        return byRow.isEmpty() ? rows : rows.stream().map(row -> byRow.containsKey(row.externalId())
                ? corrected(type, row, byRow.get(row.externalId()), plain) : row).toList();
    }

    private ContentRow corrected(EntryType type, ContentRow row, List<Field> fields, RowMapping plain) {
        JsonObject said = row.json();
        Map<String, JsonValue> values = new HashMap<>(said);
        for (Field field : fields) {
            JsonValue incoming = said.getOrDefault(field.name(), JsonValue.NULL);
            boolean elsewhere = !incoming.equals(field.base()) && !incoming.equals(field.value());
            if (elsewhere && !incoming.equals(field.incoming())) {
                store.conflict(type.name(), field, incoming);
            }
            values.put(field.name(), field.value());
        }
        values.put("externalId", Json.createValue(row.externalId()));
        RowMapping.Mapped mapped = plain.apply(row.number(), Json.createObjectBuilder(values).build());
        // a value that was taken once is readable; should the rules have changed, the source's own row is better than none
        return mapped.row() == null ? row : mapped.row();
    }
}
