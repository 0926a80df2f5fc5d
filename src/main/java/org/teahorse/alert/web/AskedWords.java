package org.teahorse.alert.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.teahorse.alert.SavedSearches;
import org.teahorse.region.Regions;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchWords;
import org.teahorse.search.SearchWords.Said;
import org.teahorse.taxonomy.Taxonomy;

/** Says what searches ask for, and what one might be called. */
@ApplicationScoped
class AskedWords {

    private static final String BETWEEN = " · ";

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    List<Said> of(SearchRequest request, Locale locale) {
        return new SearchWords(regions, taxonomy, locale).of(request);
    }

    /** A name of what was typed and chosen; how it was read and in which order it comes would make none. */
    String name(SearchRequest request, Locale locale) {
        SearchRequest telling = new SearchRequest("", request.filters(), request.place(), true, Set.of(), false, false, SearchRequest.Sort.RELEVANCE, 1,
                SearchRequest.USUAL_PAGE, SearchRequest.Level.DOCUMENT, SearchRequest.Mode.HYBRID);
        List<String> chosen = telling.query().isEmpty() && !request.text().isEmpty() ? List.of() : of(telling, locale).stream().map(Said::value).toList();
        return name(request.text(), chosen);
    }

    /** As many parts as a name holds; of a first one that is too long, its beginning. */
    static String name(String typed, List<String> chosen) {
        StringBuilder name = new StringBuilder(typed.length() <= SavedSearches.LONGEST_NAME ? typed : cut(typed));
        for (String part : chosen) {
            String between = name.length() == 0 ? "" : BETWEEN;
            if (name.length() + between.length() + part.length() <= SavedSearches.LONGEST_NAME) {
                name.append(between).append(part);
            } else if (name.length() == 0) {
                name.append(cut(part));
            }
        }
        return name.toString();
    }

    private static String cut(String text) {
        int end = SavedSearches.LONGEST_NAME - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end).stripTrailing() + "…";
    }
}
