package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.region.Region;

/** The names of divisions as people type them, long and short; without the widest, which holds everything. */
public final class Places {

    /** Knows no names. */
    public static final Places NONE = new Places(List.of());

    private static final int SHORTEST = 2;

    private final Map<String, Region> byName = new HashMap<>();
    private int longest;

    public Places(List<Region> regions) {
        for (Region region : regions) {
            // all there is lies in the widest division: to name it prefers nothing, and would find everything
            if (region.current() && region.parent() != null) {
                add(region.name(), region);
                add(region.shortName(), region);
            }
        }
    }

    /** Of two divisions with one name the wider is meant, for it comes first. */
    private void add(String name, Region region) {
        String folded = Folding.fold(name);
        if (folded.length() >= SHORTEST) {
            byName.putIfAbsent(folded, region);
            longest = Math.max(longest, folded.length());
        }
    }

    /** The division whose name is there; null when none is. */
    Region find(String folded) {
        return byName.get(folded);
    }

    /** Whether any name is in a text. */
    boolean anyIn(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            if (longestAt(folded, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How long the longest name is that begins there; 0 when none does. */
    int longestAt(String text, int from) {
        for (int length = Math.min(longest, text.length() - from); length >= SHORTEST; length--) {
            if (byName.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The codes from the widest division to the narrowest of these. */
    static List<String> lineage(List<Region> named) {
        List<String> deepest = new ArrayList<>();
        for (Region region : named) {
            List<String> path = List.of(region.path().split("/"));
            if (path.size() > deepest.size()) {
                deepest = path;
            }
        }
        return List.copyOf(deepest);
    }
}
