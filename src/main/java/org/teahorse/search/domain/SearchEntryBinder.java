package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.teahorse.search.Facet;
import org.teahorse.search.Standing;

/**
 * The mapping: every field of the index in one place, and what an entry writes into it. What a result page shows is stored, so that
 * no hit is ever loaded from the database.
 */
public final class SearchEntryBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        // entries are indexed by hand, never by watching their properties
        context.dependencies().useRootOnly();
        context.bridge(SearchEntry.class, new Bridge(new Schema(context.indexSchemaElement())));
    }

    /** Declares the fields. */
    private static final class Schema {

        /** How much text is kept for snippets: what matches further down in a text with clauses is shown as a clause. */
        static final int SHOWN_WITH_CLAUSES = 2_000;
        static final int SHOWN_ALONE = 30_000;
        /** Lucene refuses longer terms. */
        static final int LONGEST_KEY = 2_000;
        static final Set<Facet> SHOWN_FACETS = EnumSet.of(Facet.REGION, Facet.ISSUER, Facet.ROLE, Facet.VALIDITY, Facet.KIND,
                Facet.DELIVERY, Facet.PRICE);

        private final IndexSchemaElement schema;
        final IndexFieldReference<String> kind;
        final IndexFieldReference<String> document;
        final IndexFieldReference<Long> documentId;
        final IndexFieldReference<String> original;
        final IndexFieldReference<Integer> state;
        final IndexFieldReference<Long> generation;
        final IndexFieldReference<Integer> weight;
        final IndexFieldReference<LocalDate> date;
        final IndexFieldReference<LocalDate> opens;
        final IndexFieldReference<LocalDate> closes;
        final IndexFieldReference<Long> amount;
        final IndexFieldReference<String> area;
        final IndexFieldReference<String> number;
        final IndexFieldReference<String> citedNumber;
        final IndexFieldReference<String> wholeTitle;
        final Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);
        final List<IndexFieldReference<String>> texts;
        final List<IndexFieldReference<String>> titles;
        final List<IndexFieldReference<String>> clauses;
        final IndexFieldReference<byte[]> meaning;
        final IndexFieldReference<String> type;
        final IndexFieldReference<String> externalId;
        final IndexFieldReference<String> title;
        final IndexFieldReference<String> translation;
        final IndexFieldReference<String> url;
        final IndexFieldReference<String> language;
        final IndexFieldReference<String> line;
        final IndexFieldReference<String> printedNumber;
        final IndexFieldReference<String> passage;
        final IndexFieldReference<String> anchor;
        final IndexFieldReference<String> clauseNumber;

        Schema(IndexSchemaElement schema) {
            this.schema = schema;
            kind = keyword(EntryField.KIND);
            document = keyword(EntryField.DOCUMENT);
            documentId = schema.field(EntryField.DOCUMENT_ID,
                    field -> field.asLong().sortable(Sortable.YES)).toReference();
            original = schema.field(EntryField.ORIGINAL, field -> field.asString().aggregable(Aggregable.YES)).toReference();
            state = schema.field(EntryField.STATE, field -> field.asInteger().sortable(Sortable.YES)).toReference();
            generation = schema.field(EntryField.GENERATION, field -> field.asLong()).toReference();
            weight = schema.field(EntryField.WEIGHT, field -> field.asInteger().sortable(Sortable.YES)).toReference();
            date = day(EntryField.DATE);
            opens = day(EntryField.OPENS);
            closes = day(EntryField.CLOSES);
            amount = schema.field(EntryField.AMOUNT, field -> field.asLong().sortable(Sortable.YES)).toReference();
            area = schema.field(EntryField.AREA, field -> field.asString().aggregable(Aggregable.YES).projectable(Projectable.YES)).multiValued()
                    .toReference();
            number = keywords(EntryField.NUMBER);
            citedNumber = keywords(EntryField.CITED_NUMBER);
            wholeTitle = keywords(EntryField.TITLE_WHOLE);
            for (Facet facet : Facet.values()) {
                if (facet.stored()) {
                    facets.put(facet, schema.field(EntryField.of(facet), field -> field.asString().aggregable(Aggregable.YES)
                            .projectable(SHOWN_FACETS.contains(facet) ? Projectable.YES : Projectable.NO)).multiValued().toReference());
                }
            }
            texts = List.of(text(EntryField.TEXT_WORDS, EntryAnalysis.WORDS), text(EntryField.TEXT_BIGRAMS, EntryAnalysis.BIGRAMS),
                    text(EntryField.TEXT_ENGLISH, EntryAnalysis.ENGLISH));
            titles = List.of(text(EntryField.TITLE_WORDS, EntryAnalysis.WORDS), text(EntryField.TITLE_BIGRAMS, EntryAnalysis.BIGRAMS),
                    sounds(EntryField.TITLE_PINYIN, EntryAnalysis.PINYIN),
                    sounds(EntryField.TITLE_INITIALS, EntryAnalysis.INITIALS));
            clauses = List.of(text(EntryField.CLAUSE_WORDS, EntryAnalysis.WORDS),
                    text(EntryField.CLAUSE_BIGRAMS, EntryAnalysis.BIGRAMS), text(EntryField.CLAUSE_ENGLISH, EntryAnalysis.ENGLISH));
            meaning = schema.field(EntryField.MEANING, field -> field.extension(LuceneExtension.get()).asNative(byte[].class,
                    (path, kept, collector) -> collector.accept(new BinaryDocValuesField(path, new BytesRef(kept))))).toReference();
            type = shown(EntryField.SHOWN_TYPE);
            externalId = shown(EntryField.SHOWN_EXTERNAL_ID);
            title = shown(EntryField.SHOWN_TITLE);
            translation = severalShown(EntryField.SHOWN_TRANSLATION);
            line = severalShown(EntryField.SHOWN_LINE);
            url = shown(EntryField.SHOWN_URL);
            language = shown(EntryField.SHOWN_LANGUAGE);
            printedNumber = severalShown(EntryField.SHOWN_NUMBER);
            passage = shown(EntryField.SHOWN_TEXT);
            anchor = shown(EntryField.SHOWN_ANCHOR);
            clauseNumber = shown(EntryField.SHOWN_CLAUSE_NUMBER);
        }

        private IndexFieldReference<String> keyword(String name) {
            return schema.field(name, field -> field.asString()).toReference();
        }

        private IndexFieldReference<String> keywords(String name) {
            return schema.field(name, field -> field.asString()).multiValued().toReference();
        }

        private IndexFieldReference<String> shown(String name) {
            return schema.field(name, field -> field.asString().searchable(Searchable.NO).projectable(Projectable.YES)).toReference();
        }

        private IndexFieldReference<String> severalShown(String name) {
            return schema.field(name, field -> field.asString().searchable(Searchable.NO).projectable(Projectable.YES)).multiValued().toReference();
        }

        private IndexFieldReference<LocalDate> day(String name) {
            return schema.field(name, field -> field.asLocalDate().sortable(Sortable.YES)).toReference();
        }

        private IndexFieldReference<String> text(String name, String analyzer) {
            return schema.field(name, field -> field.asString().analyzer(analyzer)).toReference();
        }

        /** How long a title is must not matter to how it sounds. */
        private IndexFieldReference<String> sounds(String name, String analyzer) {
            return schema.field(name, field -> field.asString().analyzer(analyzer).norms(Norms.NO)).toReference();
        }
    }

    /** Writes one entry. */
    private record Bridge(Schema schema) implements TypeBridge<SearchEntry> {

        @Override
        public void write(DocumentElement target, SearchEntry entry, TypeBridgeWriteContext context) {
            writeFilters(target, entry);
            if (entry.getVector() != null) {
                target.addValue(schema.meaning, KeptMeaning.of(entry.getVector()));
            }
            writeShown(target, entry);
            if (entry.isClause()) {
                String text = entry.text();
                schema.clauses.forEach(field -> target.addValue(field, text));
            } else {
                writeDocument(target, entry);
            }
        }

        private void writeFilters(DocumentElement target, SearchEntry entry) {
            target.addValue(schema.kind, entry.isClause() ? EntryField.KIND_CLAUSE : EntryField.KIND_DOCUMENT);
            target.addValue(schema.document, entry.documentKey());
            target.addValue(schema.documentId, entry.getDocumentId());
            target.addValue(schema.state, state(entry));
            target.addValue(schema.generation, entry.getGeneration());
            target.addValue(schema.weight, Relevance.storedWeight(entry.getStanding(), entry.isInternal(), entry.isStale(), entry.repetition()));
            target.addValue(schema.date, entry.getDate());
            target.addValue(schema.opens, entry.getOpens());
            target.addValue(schema.closes, entry.getCloses());
            target.addValue(schema.amount, entry.amountInCents());
            (entry.areas().isEmpty() ? List.of(EntryField.EVERYWHERE) : entry.areas()).forEach(code -> target.addValue(schema.area, code));
            entry.facets().forEach((facet, values) -> values.forEach(value -> target.addValue(schema.facets.get(facet), value)));
        }

        private void writeShown(DocumentElement target, SearchEntry entry) {
            target.addValue(schema.type, entry.getType().name());
            target.addValue(schema.externalId, entry.getExternalId());
            target.addValue(schema.title, entry.getTitle());
            entry.translatedTitles().forEach(translation -> target.addValue(schema.translation, translation));
            entry.lines().forEach(line -> target.addValue(schema.line, line));
            target.addValue(schema.url, entry.getUrl());
            target.addValue(schema.language, entry.getLanguage());
            target.addValue(schema.anchor, entry.getAnchor());
            target.addValue(schema.clauseNumber, entry.getClauseNumber());
            target.addValue(schema.passage, cut(entry.passage(), entry.hasClauses() ? Schema.SHOWN_WITH_CLAUSES : Schema.SHOWN_ALONE));
            entry.getNumbers().forEach(number -> target.addValue(schema.printedNumber, number));
        }

        private void writeDocument(DocumentElement target, SearchEntry entry) {
            String text = entry.text();
            String titles = entry.titles();
            schema.texts.forEach(field -> target.addValue(field, text));
            schema.titles.forEach(field -> target.addValue(field, titles));
            titles.lines().map(Folding::letters).distinct().forEach(title -> target.addValue(schema.wholeTitle, cut(title, Schema.LONGEST_KEY)));
            Set<String> own = new LinkedHashSet<>();
            entry.getNumbers().forEach(number -> own.addAll(NumberKeys.ofPrinted(number)));
            own.forEach(key -> target.addValue(schema.number, key));
            NumberKeys.mentionedIn(text).stream().filter(key -> !own.contains(key))
                    .forEach(key -> target.addValue(schema.citedNumber, key));
            // copies only: a terms count over the originals of a page's hits tells how many copies each has
            target.addValue(schema.original, entry.originalKey());
        }

        private static int state(SearchEntry entry) {
            return (entry.isInternal() ? EntryField.STATE_INTERNAL : 0)
                    | (entry.originalKey() != null ? EntryField.STATE_COPY : 0)
                    | (entry.hasClauses() ? EntryField.STATE_HAS_CLAUSES : 0)
                    | (entry.isDemonstration() ? EntryField.STATE_DEMONSTRATION : 0)
                    | (entry.isForecast() ? EntryField.STATE_FORECAST : 0)
                    | (entry.isStale() ? EntryField.STATE_STALE : 0)
                    | (entry.getStanding() == Standing.ENDED ? EntryField.STATE_ENDED : 0)
                    | (entry.isClause() ? EntryField.STATE_CLAUSE : 0);
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest);
        }
    }
}
