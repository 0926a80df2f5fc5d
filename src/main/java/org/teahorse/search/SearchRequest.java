package org.teahorse.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.teahorse.shared.Page;

/**
 * What a reader asks for. Whatever an address says, a request is always one that can be answered: {@link #of} clamps, cuts and drops.
 *
 * @param text     the words typed, at most {@value #LONGEST_TEXT} characters
 * @param filters  the values chosen of each facet; several of one facet widen, facets narrow each other
 * @param place    code of a region: only what applies there is shown, what is nearest to it first; null for everywhere
 * @param near     whether what belongs to a region that the words name comes first
 * @param ignored  readings of the words that are not wanted, as {@link Understood#ignoring} writes them
 * @param internal whether government's own affairs are shown
 * @param copies   whether forwarded copies are shown beside their original
 * @param sort     the order of the hits
 * @param page     from 1
 * @param pageSize from 1 to {@value #LARGEST_PAGE}
 * @param level    whether hits are documents or single clauses
 * @param mode     what words are compared by
 */
public record SearchRequest(String text, Map<Facet, Set<String>> filters, String place, boolean near, Set<String> ignored,
        boolean internal, boolean copies, Sort sort, int page, int pageSize, Level level, Mode mode) {

    /** Longer texts are not questions, and their length is only a cost. */
    public static final int LONGEST_TEXT = 200;
    public static final int LARGEST_PAGE = 100;
    public static final int USUAL_PAGE = 20;

    /** Nobody reads further; a crawler that asks for page 100 000 must not make the index sort everything. */
    private static final int DEEPEST_HIT = 10_000;
    private static final int MOST_VALUES = 30;
    private static final int LONGEST_VALUE = 200;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,40}");

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE, NEWEST, OLDEST,
        /** what is open and closes first, then what opens first, then the rest by relevance, and what is over last */
        CLOSING,
        /** the largest amount first, then the rest by relevance */
        AMOUNT
    }

    /** What a hit is. */
    public enum Level { DOCUMENT, CLAUSE }

    /** What words are compared by. */
    public enum Mode {
        /** both, where there is something to be gained from the meaning */
        HYBRID,
        /** the words alone */
        LEXICAL,
        /** the meaning alone; for comparisons */
        SEMANTIC
    }

    public SearchRequest {
        text = cleaned(text);
        filters = cleaned(filters);
        place = place != null && CODE.matcher(place).matches() ? place : null;
        ignored = readings(ignored);
        sort = Objects.requireNonNullElse(sort, Sort.RELEVANCE);
        level = Objects.requireNonNullElse(level, Level.DOCUMENT);
        mode = Objects.requireNonNullElse(mode, Mode.HYBRID);
        pageSize = Math.min(LARGEST_PAGE, Math.max(1, pageSize));
        page = Math.min(DEEPEST_HIT / pageSize, Math.max(1, page));
    }

    /** The request for words alone. */
    public static SearchRequest forText(String text) {
        return of(Map.of("q", List.of(text)));
    }

    /** Reads the parameters of an address typed by hand: anything unreadable falls back to the usual, anything unknown is ignored. */
    public static SearchRequest of(Map<String, List<String>> parameters) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> given = parameters.getOrDefault(facet.parameter(), List.of());
            filters.put(facet, values(facet, given));
        }
        return new SearchRequest(first(parameters, "q"), filters, first(parameters, "place"), !isFalse(first(parameters, "near")),
                new LinkedHashSet<>(parameters.getOrDefault("ignore", List.of())),
                isTrue(first(parameters, "internal")), isTrue(first(parameters, "copies")),
                constant(Sort.class, first(parameters, "sort"), Sort.RELEVANCE),
                Page.numberOf(first(parameters, "page")),
                Page.clamp(first(parameters, "pageSize"), USUAL_PAGE, 1, LARGEST_PAGE),
                constant(Level.class, first(parameters, "level"), Level.DOCUMENT),
                constant(Mode.class, first(parameters, "mode"), Mode.HYBRID));
    }

    /** The parameters that say the same, without those that say the usual. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            said.put("q", List.of(text));
        }
        filters.forEach((facet, values) -> said.put(facet.parameter(), List.copyOf(values)));
        if (place != null) {
            said.put("place", List.of(place));
        }
        if (!near) {
            said.put("near", List.of("false"));
        }
        if (!ignored.isEmpty()) {
            said.put("ignore", List.copyOf(ignored));
        }
        if (internal) {
            said.put("internal", List.of("true"));
        }
        if (copies) {
            said.put("copies", List.of("true"));
        }
        if (sort != Sort.RELEVANCE) {
            said.put("sort", List.of(sort.name().toLowerCase(Locale.ROOT)));
        }
        if (level != Level.DOCUMENT) {
            said.put("level", List.of(level.name().toLowerCase(Locale.ROOT)));
        }
        if (mode != Mode.HYBRID) {
            said.put("mode", List.of(mode.name().toLowerCase(Locale.ROOT)));
        }
        if (page > 1) {
            said.put("page", List.of(String.valueOf(page)));
        }
        if (pageSize != USUAL_PAGE) {
            said.put("pageSize", List.of(String.valueOf(pageSize)));
        }
        return Collections.unmodifiableMap(said);
    }

    /** The same parameters as the query of an address, with its question mark; empty when everything is as usual. */
    public String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters().forEach((name, values) -> values.forEach(value -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }

    /** Reads what {@link #query} wrote; like {@link #of}, whatever is unreadable is left out. */
    public static SearchRequest ofQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.substring(query.startsWith("?") ? 1 : 0).split("&")) {
            int end = pair.indexOf('=');
            try {
                if (end > 0) {
                    parameters.computeIfAbsent(pair.substring(0, end), none -> new ArrayList<>()).add(URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException unreadable) {
                // a percent sign without its figures: nothing that was ever written here
            }
        }
        return of(parameters);
    }

    /** The values chosen of a facet; none when it is open. */
    public Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    /** The first page of the same request with exactly these values of one facet. */
    public SearchRequest with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new SearchRequest(text, changed, place, near, ignored, internal, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request without a facet's filter. */
    public SearchRequest without(Facet facet) {
        return with(facet, Set.of());
    }

    /** The first page of the same request for other words, which are read anew. */
    public SearchRequest withText(String other) {
        return new SearchRequest(other, filters, place, near, Set.of(), internal, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request for what applies in another region; null for everywhere. */
    public SearchRequest withPlace(String other) {
        return new SearchRequest(text, filters, other, near, ignored, internal, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request with regions in the words taken as a preference, or as words alone. */
    public SearchRequest withNear(boolean preferred) {
        return new SearchRequest(text, filters, place, preferred, ignored, internal, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request with a reading of its words left out, or made again. @param reading as {@link Understood#ignoring} writes it */
    public SearchRequest withIgnored(String reading, boolean left) {
        Set<String> changed = new LinkedHashSet<>(ignored);
        if (left) {
            changed.add(reading);
        } else {
            changed.remove(reading);
        }
        return new SearchRequest(text, filters, place, near, changed, internal, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request in another order. */
    public SearchRequest withSort(Sort other) {
        return new SearchRequest(text, filters, place, near, ignored, internal, copies, other, 1, pageSize, level, mode);
    }

    /** The first page of the same request with other hits. */
    public SearchRequest withLevel(Level other) {
        return new SearchRequest(text, filters, place, near, ignored, internal, copies, sort, 1, pageSize, other, mode);
    }

    /** The first page of the same request with internal documents shown or hidden. */
    public SearchRequest withInternal(boolean shown) {
        return new SearchRequest(text, filters, place, near, ignored, shown, copies, sort, 1, pageSize, level, mode);
    }

    /** The first page of the same request with copies shown or collapsed. */
    public SearchRequest withCopies(boolean shown) {
        return new SearchRequest(text, filters, place, near, ignored, internal, shown, sort, 1, pageSize, level, mode);
    }

    /** Another page of the same request. */
    public SearchRequest withPage(int other) {
        return new SearchRequest(text, filters, place, near, ignored, internal, copies, sort, other, pageSize, level, mode);
    }

    /** The first page of the same request, of another size. */
    public SearchRequest withPageSize(int other) {
        return new SearchRequest(text, filters, place, near, ignored, internal, copies, sort, 1, other, level, mode);
    }

    /** How many hits come before this page. */
    public int offset() {
        return (page - 1) * pageSize;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private static boolean isTrue(String value) {
        return value != null && Set.of("true", "1", "yes", "on").contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isFalse(String value) {
        return value != null && Set.of("false", "0", "no", "off").contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String typed, E usual) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equalsIgnoreCase(typed)).findFirst().orElse(usual);
    }

    private static Set<String> values(Facet facet, List<String> given) {
        Set<String> values = new LinkedHashSet<>();
        given.stream().filter(Objects::nonNull)
                .flatMap(value -> facet.commaSeparated() ? Arrays.stream(value.split(",")) : Stream.of(value))
                .map(String::strip)
                .map(value -> facet.constants() ? value.toUpperCase(Locale.ROOT) : value)
                .map(value -> facet == Facet.OPEN && isTrue(value) ? Opening.NOW.name() : value)
                .forEach(values::add);
        return values;
    }

    private static Map<Facet, Set<String>> cleaned(Map<Facet, Set<String>> filters) {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            Set<String> usable = new LinkedHashSet<>();
            values.stream().map(value -> cut(withoutControls(value), LONGEST_VALUE)).filter(value -> !value.isBlank())
                    .limit(MOST_VALUES).forEach(usable::add);
            if (!usable.isEmpty()) {
                kept.put(facet, Collections.unmodifiableSet(usable));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /** Those that name a kind of reading and a text. */
    private static Set<String> readings(Set<String> given) {
        Set<String> kept = new LinkedHashSet<>();
        for (String reading : given) {
            String usable = reading == null ? "" : cut(withoutControls(cut(reading, LONGEST_VALUE)), LONGEST_VALUE).strip();
            int end = usable.indexOf(':');
            Understood.Kind kind = end < 0 ? null : constant(Understood.Kind.class, usable.substring(0, end), null);
            String text = usable.substring(end + 1).strip();
            boolean readable = kind != null && kind != Understood.Kind.LOOSENED && !text.isEmpty()
                    && (kind != Understood.Kind.INTENT || constant(Intent.class, text, null) != null);
            if (readable && kept.size() < MOST_VALUES) {
                kept.add(Understood.ignoring(kind, kind == Understood.Kind.INTENT ? text.toLowerCase(Locale.ROOT) : text));
            }
        }
        return Collections.unmodifiableSet(kept);
    }

    private static String cleaned(String text) {
        if (text == null) {
            return "";
        }
        // cut before cleaning as well: cleaning a megabyte is itself the cost that the limit protects from
        String spaced = withoutControls(cut(text, 4 * LONGEST_TEXT)).replaceAll("\\s+", " ").strip();
        return cut(spaced, LONGEST_TEXT).strip();
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            if (kind == Character.CONTROL) {
                kept.append(' ');
            } else if (kind != Character.FORMAT && kind != Character.SURROGATE && kind != Character.UNASSIGNED) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
