package org.teahorse.search.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Standing;

/**
 * One row that is indexed: a document, or a clause of one, which repeats its document's title and facets so that it can be found and
 * filtered alone. Rows are written in bulk by SQL and only read through this class.
 */
@Entity
@Immutable
@Table(name = "search_entry")
@Indexed(index = "entry")
@TypeBinding(binder = @TypeBinderRef(type = SearchEntryBinder.class))
public class SearchEntry {

    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private EntryType type;

    @Column(name = "document_id")
    private long documentId;

    private String anchor;

    private int position;

    private String language;

    @Column(name = "external_id")
    private String externalId;

    private String url;

    private String title;

    @Column(name = "alternative_titles")
    private String[] alternativeTitles;

    @Column(name = "translated_titles")
    private String[] translatedTitles;

    private String[] numbers;

    @Column(name = "clause_number")
    private String clauseNumber;

    @Column(name = "heading_path")
    private String headingPath;

    private String summary;

    private String body;

    private String[] facets;

    @Column(name = "entry_date")
    private LocalDate date;

    private boolean internal;

    private boolean demonstration;

    @Column(name = "copy_of")
    private Long copyOf;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Standing standing;

    @Column(name = "opens_on")
    private LocalDate opens;

    @Column(name = "closes_on")
    private LocalDate closes;

    private boolean forecast;

    private boolean stale;

    @Column(precision = 18, scale = 2)
    private BigDecimal amount;

    private String[] areas;

    private String[] lines;

    @Column(name = "clause_count")
    private int clauseCount;

    /** Hash of the words whose meaning stands for the row; the database works it out. */
    @Column(insertable = false, updatable = false)
    private byte[] meaning;

    /** What those words mean; null while that is not known. Kept elsewhere, by the hash. */
    @Transient
    private float[] vector;

    /** Which rebuild the index row belongs to; not a property of the entry, so not in the table. */
    @Transient
    private long generation;

    protected SearchEntry() {
        // for Hibernate
    }

    /** Marks the entry as seen by a rebuild, before it is handed to the index. */
    public SearchEntry stamped(long rebuild) {
        this.generation = rebuild;
        return this;
    }

    /** How a document's facet values are kept in one array column. */
    public static String[] facetColumn(Map<Facet, List<String>> facets) {
        return facets.entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(value -> facet.getKey().name() + '=' + value))
                .toArray(String[]::new);
    }

    public Long getId() {
        return id;
    }

    public boolean isClause() {
        return !anchor.isEmpty();
    }

    public EntryType getType() {
        return type;
    }

    public long getDocumentId() {
        return documentId;
    }

    /** Names the document across types: {@code POLICY-12}. */
    public String documentKey() {
        return documentKey(type, documentId);
    }

    public static String documentKey(EntryType type, long id) {
        return type.name() + '-' + id;
    }

    /** The document this is a copy of; null when it is none. */
    public String originalKey() {
        return copyOf == null ? null : documentKey(type, copyOf);
    }

    public String getAnchor() {
        return anchor;
    }

    public String getLanguage() {
        return language;
    }

    public String getExternalId() {
        return externalId;
    }

    public String getUrl() {
        return url;
    }

    public String getTitle() {
        return title;
    }

    public List<String> getNumbers() {
        return List.of(numbers);
    }

    public String getClauseNumber() {
        return clauseNumber;
    }

    public LocalDate getDate() {
        return date;
    }

    public boolean isInternal() {
        return internal;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public boolean hasClauses() {
        return clauseCount > 0;
    }

    public Standing getStanding() {
        return standing;
    }

    /** First day of the call that is open or next; may be null. */
    public LocalDate getOpens() {
        return opens;
    }

    /** Its last day, inclusive; may be null. */
    public LocalDate getCloses() {
        return closes;
    }

    public boolean isForecast() {
        return forecast;
    }

    public boolean isStale() {
        return stale;
    }

    /** The largest amount, in hundredths of a yuan; null when there is none. */
    public Long amountInCents() {
        return amount == null ? null : amount.movePointRight(2).longValue();
    }

    /** Codes of the regions where it applies; none means everywhere. */
    public List<String> areas() {
        return List.of(areas);
    }

    /** The line under the title, as {@code zh=…}. */
    public List<String> lines() {
        return List.of(lines);
    }

    public byte[] getMeaning() {
        return meaning;
    }

    public float[] getVector() {
        return vector;
    }

    public void setVector(float[] vector) {
        this.vector = vector;
    }

    public long getGeneration() {
        return generation;
    }

    /** Titles in other languages, as {@code en=…}. */
    public List<String> translatedTitles() {
        return List.of(translatedTitles);
    }

    /** The title, the other names and the translations, a line each. */
    public String titles() {
        Stream<String> translations = Arrays.stream(translatedTitles).map(title -> title.substring(title.indexOf('=') + 1));
        return Stream.of(Stream.of(title), Arrays.stream(alternativeTitles), translations).flatMap(titles -> titles).distinct()
                .collect(Collectors.joining("\n"));
    }

    /** All text: the title counts as text too, for most entries of a register have nothing else. */
    public String text() {
        return joined(titles(), isClause() ? clauseNumber : "", headingPath, summary, body);
    }

    /** The text that snippets are cut from. */
    public String passage() {
        return joined(summary, body);
    }

    /** The weight of a listing for what it says again and again; 1 for what offices write, whose forms repeat themselves. */
    public double repetition() {
        return type == EntryType.OFFERING || type == EntryType.PROVIDER ? Repetition.weight(title, passage()) : 1;
    }

    public Map<Facet, List<String>> facets() {
        return Arrays.stream(facets).map(entry -> entry.split("=", 2)).collect(Collectors.groupingBy(
                parts -> Facet.valueOf(parts[0]), () -> new EnumMap<>(Facet.class), Collectors.mapping(parts -> parts[1], Collectors.toList())));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
