package org.teahorse.alert.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchRequest.Mode;

/**
 * What of a request is kept: what it asks for and in which order, but not which page of it was being read, how many a page had, or how
 * the search was made to work. Two requests that ask for the same are kept as the same.
 */
public final class KeptRequest {

    private KeptRequest() {
    }

    /** @param known whether a value of a facet means something; for a place it is asked as for a region */
    public static SearchRequest of(SearchRequest asked, BiPredicate<Facet, String> known) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        asked.filters().forEach((facet, values) -> filters.put(facet,
                values.stream().filter(value -> known.test(facet, value)).collect(Collectors.toCollection(TreeSet::new))));
        String place = asked.place() != null && known.test(Facet.REGION, asked.place()) ? asked.place() : null;
        // without words there is nothing to read in them
        boolean wordless = asked.text().isEmpty();
        return new SearchRequest(asked.text(), filters, place, wordless || asked.near(), wordless ? Set.of() : new TreeSet<>(asked.ignored()),
                asked.internal(), asked.copies(), asked.sort(), 1, SearchRequest.USUAL_PAGE, asked.level(), Mode.HYBRID);
    }
}
