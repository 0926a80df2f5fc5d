package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.shared.Hashes;

/**
 * Writes {@code search_entry} in bulk. An import hands over hundreds of documents with dozens of clauses each: they go in JDBC
 * batches, and what did not change is not written, by document first and then by row.
 */
@ApplicationScoped
public class EntryRows {

    private static final int BATCH = 500;

    private static final String HASHES = """
            select type, document_id, content_hash from search_entry
            where anchor = '' and (type, document_id) in (select * from unnest(?::text[], ?::bigint[]))""";

    private static final String UPSERT = """
            insert into search_entry (type, document_id, anchor, position, language, external_id, source_key, url, title,
              alternative_titles, translated_titles, numbers, clause_number, heading_path, summary, body, facets, entry_date, internal, demonstration, copy_of,
              standing, opens_on, closes_on, forecast, stale, amount, areas, lines, clause_count, content_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (type, document_id, anchor) do update set position = excluded.position, language = excluded.language,
              external_id = excluded.external_id, source_key = excluded.source_key, url = excluded.url, title = excluded.title,
              alternative_titles = excluded.alternative_titles, translated_titles = excluded.translated_titles, numbers = excluded.numbers, clause_number = excluded.clause_number,
              heading_path = excluded.heading_path, summary = excluded.summary, body = excluded.body, facets = excluded.facets,
              entry_date = excluded.entry_date, internal = excluded.internal, demonstration = excluded.demonstration,
              copy_of = excluded.copy_of, standing = excluded.standing, opens_on = excluded.opens_on,
              closes_on = excluded.closes_on, forecast = excluded.forecast, stale = excluded.stale, amount = excluded.amount,
              areas = excluded.areas, lines = excluded.lines, clause_count = excluded.clause_count, content_hash = excluded.content_hash
            where search_entry.content_hash <> excluded.content_hash""";

    private static final String DELETE_OTHER_CLAUSES =
            "delete from search_entry where type = ? and document_id = ? and anchor <> '' and anchor <> all (?)";

    @PersistenceContext
    EntityManager entities;

    /** Writes what changed. @return the documents that did */
    public List<SearchDocument> write(Collection<SearchDocument> documents) {
        Map<String, SearchDocument> last = new LinkedHashMap<>();
        documents.forEach(document -> last.put(SearchEntry.documentKey(document.type(), document.id()), document));
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Map<String, String> known = hashes(connection, last.values());
            List<SearchDocument> changed = last.entrySet().stream()
                    .filter(entry -> !entry.getValue().contentHash().equals(known.get(entry.getKey())))
                    .map(Map.Entry::getValue).toList();
            upsert(connection, changed);
            deleteOtherClauses(connection, changed, known);
            return changed;
        });
    }

    /** @return how many rows there were, clauses included */
    public int delete(EntryType type, Collection<Long> ids) {
        return entities.createNativeQuery("delete from search_entry where type = :type and document_id in (:ids)")
                .setParameter("type", type.name()).setParameter("ids", ids).executeUpdate();
    }

    /** Every row, clauses included. */
    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from search_entry").getSingleResult()).longValue();
    }

    private static Map<String, String> hashes(Connection connection, Collection<SearchDocument> documents) throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HASHES)) {
            select.setArray(1, connection.createArrayOf("text", documents.stream().map(document -> document.type().name()).toArray()));
            select.setArray(2, connection.createArrayOf("bigint", documents.stream().map(SearchDocument::id).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.put(SearchEntry.documentKey(EntryType.valueOf(rows.getString(1)), rows.getLong(2)), rows.getString(3));
                }
            }
        }
        return hashes;
    }

    private static void upsert(Connection connection, List<SearchDocument> documents) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            int waiting = 0;
            for (SearchDocument document : documents) {
                Shared shared = new Shared(connection, document);
                shared.bind(upsert, "", 0, "", "", document.summary(), document.body(), document.contentHash());
                upsert.addBatch();
                waiting++;
                for (int i = 0; i < document.clauses().size(); i++) {
                    Clause clause = document.clauses().get(i);
                    shared.bind(upsert, clause.anchor(), i + 1, clause.number(), clause.headingPath(), "", clause.text(),
                            shared.clauseHash(clause, i + 1));
                    upsert.addBatch();
                    waiting++;
                }
                if (waiting >= BATCH) {
                    upsert.executeBatch();
                    waiting = 0;
                }
            }
            upsert.executeBatch();
        }
    }

    /** A new document has no clauses to lose. */
    private static void deleteOtherClauses(Connection connection, List<SearchDocument> documents, Map<String, String> known)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_OTHER_CLAUSES)) {
            for (SearchDocument document : documents) {
                if (known.containsKey(SearchEntry.documentKey(document.type(), document.id()))) {
                    delete.setString(1, document.type().name());
                    delete.setLong(2, document.id());
                    delete.setArray(3, connection.createArrayOf("text", document.clauses().stream().map(Clause::anchor).toArray()));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }

    /** The columns a document and its clauses have in common, with arrays made once. */
    private static final class Shared {

        private final SearchDocument document;
        private final Array alternativeTitles;
        private final Array translatedTitles;
        private final Array numbers;
        private final Array facets;
        private final Array areas;
        private final Array lines;
        private final String hash;

        Shared(Connection connection, SearchDocument document) throws SQLException {
            this.document = document;
            this.alternativeTitles = connection.createArrayOf("text", document.alternativeTitles().toArray());
            this.translatedTitles = byLanguage(connection, document.translatedTitles());
            this.numbers = connection.createArrayOf("text", document.numbers().toArray());
            this.facets = connection.createArrayOf("text", SearchEntry.facetColumn(document.facets()));
            this.areas = connection.createArrayOf("text", document.areas().toArray());
            this.lines = byLanguage(connection, document.lines());
            this.hash = Hashes.sha256(List.of(document.language(), document.url(), document.title(), document.alternativeTitles(), document.translatedTitles(),
                    document.numbers(), document.facets(), String.valueOf(document.date()), document.internal(), document.demonstration(),
                    String.valueOf(document.copyOf()), document.standing(), String.valueOf(document.opens()),
                    String.valueOf(document.closes()), document.forecast(), document.stale(), String.valueOf(document.amount()), document.areas(),
                    document.lines(), document.clauses().size()).toString());
        }

        private static Array byLanguage(Connection connection, Map<String, String> texts) throws SQLException {
            return connection.createArrayOf("text", texts.entrySet().stream().map(text -> text.getKey() + "=" + text.getValue()).toArray());
        }

        private static Date day(LocalDate day) {
            return day == null ? null : Date.valueOf(day);
        }

        String clauseHash(Clause clause, int position) {
            return Hashes.sha256(hash + position + clause);
        }

        void bind(PreparedStatement row, String anchor, int position, String clauseNumber, String headingPath, String summary, String body,
                String contentHash) throws SQLException {
            int column = 0;
            row.setString(++column, document.type().name());
            row.setLong(++column, document.id());
            row.setString(++column, anchor);
            row.setInt(++column, position);
            row.setString(++column, document.language());
            row.setString(++column, document.externalId());
            row.setString(++column, document.sourceKey());
            row.setString(++column, document.url());
            row.setString(++column, document.title());
            row.setArray(++column, alternativeTitles);
            row.setArray(++column, translatedTitles);
            row.setArray(++column, numbers);
            row.setString(++column, clauseNumber);
            row.setString(++column, headingPath);
            row.setString(++column, summary);
            row.setString(++column, body);
            row.setArray(++column, facets);
            row.setDate(++column, day(document.date()));
            row.setBoolean(++column, document.internal());
            row.setBoolean(++column, document.demonstration());
            if (document.copyOf() == null) {
                row.setNull(++column, Types.BIGINT);
            } else {
                row.setLong(++column, document.copyOf());
            }
            row.setString(++column, document.standing().name());
            row.setDate(++column, day(document.opens()));
            row.setDate(++column, day(document.closes()));
            row.setBoolean(++column, document.forecast());
            row.setBoolean(++column, document.stale());
            row.setBigDecimal(++column, document.amount());
            row.setArray(++column, areas);
            row.setArray(++column, lines);
            row.setInt(++column, document.clauses().size());
            row.setString(++column, contentHash);
        }
    }
}
