package org.teahorse.search.store;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryField;

/**
 * Numbers for the values of the facets in one state of the index. Segments number their values each for themselves; the translation is
 * made once for a reader and shared by all searches on it, for making it costs more than most searches.
 */
final class FacetOrdinals {

    private final Map<Facet, int[][]> globalOf = new EnumMap<>(Facet.class);
    private final Map<Facet, String[]> values = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, Integer>> numbers = new EnumMap<>(Facet.class);

    FacetOrdinals(IndexReader reader) throws IOException {
        for (Facet facet : Facet.values()) {
            Map<String, Integer> known = new HashMap<>();
            int[][] bySegment = new int[reader.leaves().size()][];
            for (LeafReaderContext segment : reader.leaves()) {
                SortedSetDocValues there = DocValues.getSortedSet(segment.reader(), EntryField.of(facet));
                int[] global = new int[(int) there.getValueCount()];
                for (int ordinal = 0; ordinal < global.length; ordinal++) {
                    global[ordinal] = known.computeIfAbsent(there.lookupOrd(ordinal).utf8ToString(), value -> known.size());
                }
                bySegment[segment.ord] = global;
            }
            String[] byNumber = new String[known.size()];
            known.forEach((value, number) -> byNumber[number] = value);
            globalOf.put(facet, bySegment);
            values.put(facet, byNumber);
            numbers.put(facet, known);
        }
    }

    /** The numbers of a segment's own ordinals. */
    int[] ofSegment(Facet facet, int segment) {
        return globalOf.get(facet)[segment];
    }

    String[] values(Facet facet) {
        return values.get(facet);
    }

    boolean knows(Facet facet, String value) {
        return numbers.get(facet).containsKey(value);
    }

    /** Which numbers these values have; values that are not there have none. */
    boolean[] chosen(Facet facet, Set<String> wanted) {
        boolean[] chosen = new boolean[values.get(facet).length];
        wanted.stream().map(numbers.get(facet)::get).filter(number -> number != null).forEach(number -> chosen[number] = true);
        return chosen;
    }
}
