package org.teahorse.policy.domain;

import java.util.List;

/** Finds the names of regions, full or short, in a text. */
@FunctionalInterface
public interface RegionNames {

    /** The names in the order of the text; where names overlap, the longest. */
    List<RegionMatch> find(String text);
}
