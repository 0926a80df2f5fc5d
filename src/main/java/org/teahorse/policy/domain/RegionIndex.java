package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.shared.AdministrativeLevel;

/** Finds region names in a text by looking up every substring that could be one; the longest name wins. */
public final class RegionIndex implements RegionNames {

    private static final int SHORTEST = 2;

    private final Map<String, Entry> byName = new HashMap<>();
    private int longest;

    private record Entry(String code, AdministrativeLevel level) {
    }

    /** Adds a region under one of its names; a name that two regions share stays with the one added first. */
    public void add(String name, String code, AdministrativeLevel level) {
        if (name.length() >= SHORTEST) {
            byName.putIfAbsent(name, new Entry(code, level));
            longest = Math.max(longest, name.length());
        }
    }

    @Override
    public List<RegionMatch> find(String text) {
        List<RegionMatch> matches = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            RegionMatch match = matchAt(text, position);
            if (match == null) {
                position++;
            } else {
                matches.add(match);
                position = match.end();
            }
        }
        return matches;
    }

    private RegionMatch matchAt(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length >= SHORTEST; length--) {
            Entry entry = byName.get(text.substring(start, start + length));
            if (entry != null) {
                return new RegionMatch(entry.code(), entry.level(), start, start + length);
            }
        }
        return null;
    }
}
