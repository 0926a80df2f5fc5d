package org.teahorse.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.teahorse.portal.web.FacetBlock.Option;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.SearchWords;
import org.teahorse.search.Understood;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** Turns counts into filters that people can read: names instead of codes, regions and topics as trees. */
final class FacetBlocks {

    private static final List<Facet> ORDER = List.of(Facet.OPEN, Facet.TYPE, Facet.REGION, Facet.TOPIC, Facet.KIND, Facet.AMOUNT,
            Facet.SIZE, Facet.DELIVERY, Facet.ALLOCATION, Facet.PRICE, Facet.VALIDITY, Facet.ROLE, Facet.LEVEL, Facet.YEAR, Facet.FORM,
            Facet.ISSUER, Facet.INDUSTRY);
    private static final int SHOWN_AT_ONCE = 6;

    private final Regions regions;
    private final Taxonomy taxonomy;
    private final Locale locale;
    private final SearchWords named;

    FacetBlocks(Regions regions, Taxonomy taxonomy, Locale locale) {
        this.regions = regions;
        this.taxonomy = taxonomy;
        this.locale = locale;
        this.named = new SearchWords(regions, taxonomy, locale);
    }

    /** The filters of a result, without those that could not narrow it. */
    List<FacetBlock> of(SearchRequest request, SearchResult result) {
        return ORDER.stream().map(facet -> block(facet, counts(facet, request, result), request.chosen(facet)))
                .filter(block -> block.chosen() > 0 || block.first().size() > 1 || block.first().stream().anyMatch(option -> !option.below().isEmpty()))
                .toList();
    }

    /** What values are called. */
    SearchWords named() {
        return named;
    }

    /** What was read into the words, in a sentence. */
    String words(Understood reading) {
        return new ReadingWords(named, locale).of(reading);
    }

    private Map<String, Long> counts(Facet facet, SearchRequest request, SearchResult result) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (FacetCount count : result.facets().getOrDefault(facet, List.of())) {
            counts.put(count.value(), count.count());
        }
        // what is chosen stays in sight, or nobody could take it back
        request.chosen(facet).forEach(value -> counts.putIfAbsent(value, 0L));
        return counts;
    }

    private FacetBlock block(Facet facet, Map<String, Long> counts, Set<String> chosen) {
        List<Option> options = switch (facet) {
            case REGION -> tree(regions.all().stream().filter(region -> region.parent() == null).map(Region::code).toList(), counts, chosen, facet,
                    code -> regions.children(code).stream().map(Region::code).toList());
            case TOPIC -> sorted(tree(taxonomy.mainTopics().stream().map(Topic::code).toList(), counts, chosen, facet,
                    code -> taxonomy.topics().stream().filter(topic -> code.equals(topic.parent())).map(Topic::code).toList()));
            case INDUSTRY -> tree(taxonomy.industries().stream().filter(industry -> industry.parent() == null).map(Industry::code).toList(),
                    counts, chosen, facet, code -> List.of());
            default -> counts.keySet().stream().map(value -> option(facet, value, counts, chosen, List.of())).toList();
        };
        int split = options.size() <= SHOWN_AT_ONCE + 2 ? options.size() : SHOWN_AT_ONCE;
        List<Option> more = options.subList(split, options.size());
        return new FacetBlock(facet, options.subList(0, split), more, more.stream().anyMatch(option -> option.chosen() || option.open()),
                chosen.size());
    }

    private static List<Option> sorted(List<Option> options) {
        return options.stream().sorted(Comparator.comparingLong(Option::count).reversed()).toList();
    }

    private List<Option> tree(List<String> codes, Map<String, Long> counts, Set<String> chosen, Facet facet,
            Function<String, List<String>> children) {
        List<Option> options = new ArrayList<>();
        for (String code : codes) {
            List<Option> below = tree(children.apply(code), counts, chosen, facet, children);
            if (counts.containsKey(code) || !below.isEmpty()) {
                options.add(option(facet, code, counts, chosen, below));
            }
        }
        return options;
    }

    private Option option(Facet facet, String value, Map<String, Long> counts, Set<String> chosen, List<Option> below) {
        boolean open = below.stream().flatMap(option -> Stream.concat(Stream.of(option), option.below().stream())).anyMatch(Option::chosen);
        return new Option(value, named.label(facet, value), facet == Facet.ISSUER ? "zh-CN" : null, counts.getOrDefault(value, 0L),
                chosen.contains(value), below, open);
    }
}
