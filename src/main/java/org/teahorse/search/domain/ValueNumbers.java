package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.search.Facet;
import org.teahorse.search.Opening;

/**
 * One number for every value of every facet and for every area, the same in all segments of an index. A number is never given twice, so
 * that what was read from a segment stays true while others come and go.
 */
public final class ValueNumbers {

    private final Map<Facet, Map<String, Integer>> ofFacets = new EnumMap<>(Facet.class);
    private final Map<String, Integer> ofAreas = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    ValueNumbers() {
        for (Facet facet : Facet.values()) {
            ofFacets.put(facet, new HashMap<>());
        }
        // of these no row has any until somebody asks, so they come first and in order
        for (Opening opening : Opening.values()) {
            number(Facet.OPEN, opening.name());
        }
    }

    private ValueNumbers(ValueNumbers other) {
        other.ofFacets.forEach((facet, numbers) -> ofFacets.put(facet, new HashMap<>(numbers)));
        ofAreas.putAll(other.ofAreas);
        values.addAll(other.values);
    }

    /** To be filled further while others still read this one. */
    ValueNumbers copy() {
        return new ValueNumbers(this);
    }

    int number(Facet facet, String value) {
        return number(ofFacets.get(facet), value);
    }

    int areaNumber(String code) {
        return number(ofAreas, code);
    }

    private int number(Map<String, Integer> known, String value) {
        return known.computeIfAbsent(value, unknown -> {
            values.add(unknown);
            return values.size() - 1;
        });
    }

    /** The number of {@link Opening#NOW}; the others follow in their order. */
    public static int firstOpening() {
        return 0;
    }

    /** One more than the highest number. */
    public int size() {
        return values.size();
    }

    public String value(int number) {
        return values.get(number);
    }

    /** The values of a facet with their numbers. */
    public Map<String, Integer> of(Facet facet) {
        return ofFacets.get(facet);
    }

    /** The areas with their numbers. */
    public Map<String, Integer> areas() {
        return ofAreas;
    }
}
