package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.shared.ReferenceFile;

/** The tree of the national classification of industries, GB/T 4754. */
final class Industries {

    private static final Map<String, List<String>> ABOVE = read();

    private Industries() {
    }

    private static Map<String, List<String>> read() {
        Map<String, String> parents = new HashMap<>();
        ReferenceFile.read("gbt4754-2017.csv").forEach(row -> parents.put(row.get("code"), row.get("parent")));
        Map<String, List<String>> above = new HashMap<>();
        for (String code : parents.keySet()) {
            List<String> path = new ArrayList<>();
            for (String parent = parents.get(code); parent != null && !parent.isEmpty(); parent = parents.get(parent)) {
                path.add(parent);
            }
            above.put(code, List.copyOf(path));
        }
        return Map.copyOf(above);
    }

    /** Whether there is such a code. */
    static boolean knows(String code) {
        return ABOVE.containsKey(code);
    }

    /** The codes above one, the nearest first; none for a code that is not in the classification. */
    static List<String> above(String code) {
        return ABOVE.getOrDefault(code, List.of());
    }
}
