package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.Session;
import org.teahorse.embedding.Embedder;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.SearchEntry;

/** Reads and writes {@code meaning}: what the model made of the words of entries. */
@ApplicationScoped
public class MeaningStore {

    private static final String LACKING = """
            from search_entry e where %s not exists (select 1 from meaning m where m.text_hash = e.meaning and m.model = ?)""";

    @PersistenceContext
    EntityManager entities;

    /** Words whose meaning is not known yet. @param hash of the words */
    public record Words(byte[] hash, String text) {
    }

    /** Gives entries the vectors that are known. */
    void complete(Collection<SearchEntry> entries) {
        Map<ByteBuffer, float[]> known = find(entries.stream().map(SearchEntry::getMeaning).map(ByteBuffer::wrap).distinct().toList());
        entries.forEach(entry -> entry.setVector(known.get(ByteBuffer.wrap(entry.getMeaning()))));
    }

    private Map<ByteBuffer, float[]> find(List<ByteBuffer> hashes) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Map<ByteBuffer, float[]> vectors = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select text_hash, vector from meaning where model = ? and text_hash = any (?)")) {
                select.setString(1, Embedder.MODEL);
                select.setArray(2, connection.createArrayOf("bytea", hashes.stream().map(ByteBuffer::array).toArray(byte[][]::new)));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        vectors.put(ByteBuffer.wrap(rows.getBytes(1)), floats(rows.getBytes(2)));
                    }
                }
            }
            return vectors;
        });
    }

    /** Of these documents, those with a row whose meaning is not known. */
    Map<EntryType, Collection<Long>> lacking(Map<EntryType, ? extends Collection<Long>> documents) {
        Map<EntryType, Collection<Long>> lacking = new EnumMap<>(EntryType.class);
        documents.forEach((type, ids) -> {
            List<Long> these = ids(type, ids);
            if (!these.isEmpty()) {
                lacking.put(type, these);
            }
        });
        return lacking;
    }

    private List<Long> ids(EntryType type, Collection<Long> ids) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select distinct e.document_id "
                    + LACKING.formatted("e.type = ? and e.document_id = any (?) and"))) {
                select.setString(1, type.name());
                select.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
                select.setString(3, Embedder.MODEL);
                List<Long> lacking = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lacking.add(rows.getLong(1));
                    }
                }
                return lacking;
            }
        });
    }

    /** Some of the words of these documents whose meaning is not known, each once. */
    List<Words> words(Map<EntryType, ? extends Collection<Long>> documents, int most) {
        List<Words> words = new ArrayList<>();
        documents.forEach((type, ids) -> {
            if (words.size() < most) {
                words.addAll(words(type, ids, most - words.size()));
            }
        });
        return words;
    }

    private List<Words> words(EntryType type, Collection<Long> ids, int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select distinct on (e.meaning) e.meaning, meaning_words(e.anchor, e.clause_count, e.title, e.summary, e.body) """
                    + LACKING.formatted("e.type = ? and e.document_id = any (?) and") + " limit ?")) {
                select.setString(1, type.name());
                select.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
                select.setString(3, Embedder.MODEL);
                select.setInt(4, most);
                List<Words> words = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        words.add(new Words(rows.getBytes(1), rows.getString(2)));
                    }
                }
                return words;
            }
        });
    }

    /** Keeps vectors; one that somebody else kept meanwhile stays. */
    void keep(List<Words> words, List<float[]> vectors) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into meaning (text_hash, model, vector) values (?, ?, ?) on conflict do nothing")) {
                for (int i = 0; i < words.size(); i++) {
                    insert.setBytes(1, words.get(i).hash());
                    insert.setString(2, Embedder.MODEL);
                    insert.setBytes(3, bytes(vectors.get(i)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Documents with a row whose meaning is not known, the first of them. */
    Map<EntryType, Collection<Long>> firstLacking(int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select distinct e.type, e.document_id " + LACKING.formatted("") + " limit ?")) {
                select.setString(1, Embedder.MODEL);
                select.setInt(2, most);
                Map<EntryType, Collection<Long>> documents = new EnumMap<>(EntryType.class);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        documents.computeIfAbsent(EntryType.valueOf(rows.getString(1)), none -> new TreeSet<>()).add(rows.getLong(2));
                    }
                }
                return documents;
            }
        });
    }

    /** Rows whose meaning is known. */
    long countKnown() {
        return ((Number) entities.createNativeQuery("""
                select count(*) from search_entry e where exists (select 1 from meaning m where m.text_hash = e.meaning and m.model = :model)""")
                .setParameter("model", Embedder.MODEL).getSingleResult()).longValue();
    }

    /** Forgets what no row has said for a month. */
    int forgetUnused() {
        return entities.createNativeQuery("""
                delete from meaning m where m.made_at < now() - interval '30 days' and not exists (select 1 from search_entry e where e.meaning = m.text_hash)""")
                .executeUpdate();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
