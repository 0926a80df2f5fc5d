package org.teahorse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teahorse.region.Regions;
import org.teahorse.shared.Texts;
import org.teahorse.taxonomy.Taxonomy;

/** What a request asks for, in words and in one language: names instead of codes. */
public final class SearchWords {

    private static final String BUNDLE = "search";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Regions regions;
    private final Taxonomy taxonomy;
    private final Locale locale;

    public SearchWords(Regions regions, Taxonomy taxonomy, Locale locale) {
        this.regions = regions;
        this.taxonomy = taxonomy;
        this.locale = locale;
    }

    /** One thing a request asks for. @param name what it is about: Region; null where the value says it all */
    public record Said(String name, String value) {
    }

    /** Everything a request asks for, the words typed first; never empty. */
    public List<Said> of(SearchRequest request) {
        List<Said> said = new ArrayList<>();
        if (!request.text().isEmpty()) {
            said.add(new Said(null, text("asked.words", request.text())));
        }
        request.filters().forEach((facet, values) -> said.add(new Said(text("facet." + facet.name()),
                values.stream().map(value -> label(facet, value)).collect(Collectors.joining(text("comma"))))));
        if (request.place() != null) {
            said.add(new Said(text("facet.PLACE"), place(request.place())));
        }
        if (!request.near()) {
            said.add(new Said(null, text("near.dropped")));
        }
        request.ignored().forEach(reading -> said.add(new Said(null, ignored(reading))));
        if (request.internal()) {
            said.add(new Said(text("filters.also"), text("filter.internal")));
        }
        if (request.copies()) {
            said.add(new Said(text("filters.also"), text("filter.copies")));
        }
        if (said.isEmpty()) {
            said.add(new Said(null, text("asked.everything")));
        }
        if (request.level() != SearchRequest.Level.DOCUMENT) {
            said.add(new Said(text("level"), text("level." + request.level())));
        }
        if (request.sort() != SearchRequest.Sort.RELEVANCE) {
            said.add(new Said(text("sort"), text("sort." + request.sort())));
        }
        return List.copyOf(said);
    }

    /** Whether a value means something here: what has no name was taken out of the lists, or was never in them. */
    public boolean knows(Facet facet, String value) {
        return switch (facet) {
            case YEAR -> YEAR.matcher(value).matches();
            case REGION -> isPlace(value);
            case TOPIC -> taxonomy.topic(value).isPresent();
            case INDUSTRY -> taxonomy.industry(value).isPresent();
            case ISSUER -> true;
            default -> CODE.matcher(value).matches() && Texts.keys(bundle(facet), locale).contains(key(facet, value));
        };
    }

    /** Whether a code is one of a division. */
    public boolean isPlace(String code) {
        return regions.find(code).isPresent();
    }

    /** The name of a division; its code when there is none. */
    public String place(String code) {
        return regions.find(code).map(region -> region.name(locale)).orElse(code);
    }

    /** The name of a value. */
    public String label(Facet facet, String value) {
        return switch (facet) {
            case YEAR -> text("year", value);
            case REGION -> place(value);
            case TOPIC -> taxonomy.topic(value).map(topic -> topic.name(locale)).orElse(value);
            case INDUSTRY -> taxonomy.industry(value).map(industry -> industry.name(locale)).orElse(value);
            case ISSUER -> value;
            default -> Texts.of(bundle(facet), locale, key(facet, value), List.of());
        };
    }

    /** That a reading is not wanted, in a sentence. @param reading as {@link Understood#ignoring} writes it */
    public String ignored(String reading) {
        int end = reading.indexOf(':');
        String kind = reading.substring(0, end).toUpperCase(Locale.ROOT);
        String value = reading.substring(end + 1);
        boolean intent = kind.equals(Understood.Kind.INTENT.name());
        return text("ignored", intent ? text("intent." + value.toUpperCase(Locale.ROOT)) : value, text("ignored." + kind));
    }

    private static String bundle(Facet facet) {
        return switch (facet) {
            case FORM, ROLE, VALIDITY, LEVEL -> "policy";
            default -> BUNDLE;
        };
    }

    private static String key(Facet facet, String value) {
        String start = switch (facet) {
            case TYPE -> "type.";
            case KIND -> "kind.";
            case DELIVERY -> "delivery.";
            case ALLOCATION -> "allocation.";
            case SIZE -> "size.";
            case AMOUNT -> "amount.";
            case PRICE -> "price.";
            case OPEN -> "open.";
            default -> facet.name().toLowerCase(Locale.ROOT) + ".";
        };
        return start + value;
    }

    private String text(String key, Object... values) {
        return Texts.of(BUNDLE, locale, key, List.of(values));
    }
}
