package org.teahorse.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.teahorse.shared.Hashes;

/**
 * Everything the search knows of one published thing, handed over by the module that owns it. Made with {@link #of}.
 *
 * @param type              what sort of thing it is
 * @param id                its id in the owning module
 * @param externalId        its id at the source; may be null
 * @param sourceKey         the source it came from; may be null
 * @param language          BCP 47 tag of the text
 * @param url               path of its page
 * @param title             as shown
 * @param alternativeTitles other names it is looked for by, such as the inner title
 * @param translatedTitles  titles in other languages, by language
 * @param numbers           its own document numbers, as printed
 * @param summary           may be empty
 * @param body              the whole text; may be empty
 * @param clauses           the text's articles, in order
 * @param facets            values to filter and count by; the type, the range of the amount, and the year of the date when absent, are
 *                          filled in
 * @param date              what "newest" sorts by; may be null
 * @param internal          government's own affairs: shown only to those who ask for them
 * @param demonstration     invented, and shown as such
 * @param copyOf            id of the original, of the same type, when this is a forwarded copy of something published here; or null
 * @param standing          whether it still counts
 * @param opens             first day of the call that is open or next; may be null
 * @param closes            its last day, inclusive; may be null
 * @param forecast          whether the days are an expectation, by which nothing is ever open
 * @param stale             whether it was not checked against its source for too long; shown as such, and sinks
 * @param amount            the largest amount, in yuan; may be null
 * @param areas             codes of the regions where it applies or is served, each with all below it; none means everywhere
 * @param lines             one ready line shown under the title, by language ({@code zh}, {@code en}); not searched
 */
public record SearchDocument(EntryType type, long id, String externalId, String sourceKey, String language, String url, String title,
        List<String> alternativeTitles, Map<String, String> translatedTitles, List<String> numbers, String summary, String body, List<Clause> clauses,
        Map<Facet, List<String>> facets, LocalDate date, boolean internal, boolean demonstration, Long copyOf,
        Standing standing, LocalDate opens, LocalDate closes, boolean forecast, boolean stale, BigDecimal amount, List<String> areas,
        Map<String, String> lines) {

    public SearchDocument {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(standing, "standing");
        language = Objects.requireNonNullElse(language, "zh-CN");
        alternativeTitles = List.copyOf(alternativeTitles);
        translatedTitles = Collections.unmodifiableMap(new TreeMap<>(translatedTitles));
        numbers = List.copyOf(numbers);
        summary = Objects.requireNonNullElse(summary, "");
        body = Objects.requireNonNullElse(body, "");
        clauses = oneForEachAnchor(clauses);
        facets = completed(facets, type, date, amount);
        amount = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        areas = areas.stream().filter(code -> code != null && !code.isBlank()).distinct().sorted().toList();
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    /** Starts a document that has nothing but what every document must have. */
    public static Builder of(EntryType type, long id, String url, String title) {
        return new Builder(type, id, url, title);
    }

    /** The same for the same content: tells what need not be written again. */
    public String contentHash() {
        return Hashes.sha256(toString());
    }

    private static List<Clause> oneForEachAnchor(List<Clause> clauses) {
        Map<String, Clause> byAnchor = new LinkedHashMap<>();
        clauses.forEach(clause -> byAnchor.putIfAbsent(clause.anchor(), clause));
        return List.copyOf(byAnchor.values());
    }

    private static Map<Facet, List<String>> completed(Map<Facet, List<String>> given, EntryType type, LocalDate date,
            BigDecimal amount) {
        Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
        given.forEach((facet, values) -> all.put(facet, values.stream().filter(value -> value != null && !value.isBlank()).distinct().toList()));
        all.put(Facet.TYPE, List.of(type.name()));
        all.put(Facet.AMOUNT, amount == null ? List.of() : List.of(AmountRange.of(amount).name()));
        all.keySet().removeIf(facet -> !facet.stored());
        if (date != null) {
            all.putIfAbsent(Facet.YEAR, List.of(String.valueOf(date.getYear())));
        }
        all.values().removeIf(List::isEmpty);
        return Collections.unmodifiableMap(all);
    }

    /** Gathers what a document has. */
    public static final class Builder {

        private final EntryType type;
        private final long id;
        private final String url;
        private final String title;
        private final Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        private String externalId;
        private String sourceKey;
        private String language;
        private List<String> alternativeTitles = List.of();
        private Map<String, String> translatedTitles = Map.of();
        private List<String> numbers = List.of();
        private String summary;
        private String body;
        private List<Clause> clauses = List.of();
        private LocalDate date;
        private boolean internal;
        private boolean demonstration;
        private Long copyOf;
        private Standing standing = Standing.UNVERIFIED;
        private LocalDate opens;
        private LocalDate closes;
        private boolean forecast;
        private boolean stale;
        private BigDecimal amount;
        private List<String> areas = List.of();
        private Map<String, String> lines = Map.of();

        private Builder(EntryType type, long id, String url, String title) {
            this.type = type;
            this.id = id;
            this.url = url;
            this.title = title;
        }

        public Builder source(String key, String externalIdThere) {
            this.sourceKey = key;
            this.externalId = externalIdThere;
            return this;
        }

        public Builder language(String tag) {
            this.language = tag;
            return this;
        }

        public Builder translatedTitles(Map<String, String> byLanguage) {
            this.translatedTitles = byLanguage;
            return this;
        }

        public Builder alternativeTitles(List<String> titles) {
            this.alternativeTitles = titles;
            return this;
        }

        public Builder numbers(List<String> printed) {
            this.numbers = printed;
            return this;
        }

        public Builder summary(String text) {
            this.summary = text;
            return this;
        }

        public Builder body(String text) {
            this.body = text;
            return this;
        }

        public Builder clauses(List<Clause> inOrder) {
            this.clauses = inOrder;
            return this;
        }

        /** Adds values of one facet. */
        public Builder facet(Facet facet, List<String> values) {
            this.facets.computeIfAbsent(facet, none -> new ArrayList<>()).addAll(values);
            return this;
        }

        public Builder date(LocalDate day) {
            this.date = day;
            return this;
        }

        public Builder internal(boolean governmentsOwnAffairs) {
            this.internal = governmentsOwnAffairs;
            return this;
        }

        public Builder demonstration(boolean invented) {
            this.demonstration = invented;
            return this;
        }

        public Builder copyOf(Long original) {
            this.copyOf = original;
            return this;
        }

        public Builder standing(Standing now) {
            this.standing = now;
            return this;
        }

        /** First day of the call that is open or next; null when none is announced. */
        public Builder opens(LocalDate firstDay) {
            this.opens = firstDay;
            return this;
        }

        /** Last day of that call, inclusive; null when it has no end, or none is announced. */
        public Builder closes(LocalDate lastDay) {
            this.closes = lastDay;
            return this;
        }

        /** Says that the days are what earlier years let expect. */
        public Builder forecast(boolean expectation) {
            this.forecast = expectation;
            return this;
        }

        public Builder stale(boolean uncheckedForTooLong) {
            this.stale = uncheckedForTooLong;
            return this;
        }

        /** The largest amount in yuan; may be null. */
        public Builder amount(BigDecimal most) {
            this.amount = most;
            return this;
        }

        /** Where it applies or is served: each code stands for all below it, an empty list for everywhere. */
        public Builder areas(List<String> regionCodes) {
            this.areas = regionCodes;
            return this;
        }

        /** The line under the title, in Chinese; may be null. */
        public Builder line(String text) {
            return lines(text == null ? Map.of() : Map.of("zh", text));
        }

        /** The line under the title, by language: {@code zh}, {@code en}. */
        public Builder lines(Map<String, String> byLanguage) {
            this.lines = byLanguage;
            return this;
        }

        public SearchDocument build() {
            return new SearchDocument(type, id, externalId, sourceKey, language, url, title, alternativeTitles, translatedTitles, numbers, summary, body,
                    clauses, facets, date, internal, demonstration, copyOf, standing, opens, closes, forecast, stale, amount, areas, lines);
        }
    }
}
