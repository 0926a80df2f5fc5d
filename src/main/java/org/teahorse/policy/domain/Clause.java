package org.teahorse.policy.domain;

import java.util.List;

/**
 * The unit search indexes and eligibility cites: an article, or the smallest numbered paragraph that says something by
 * itself.
 *
 * @param anchor      the anchor of its node
 * @param number      its number as printed, empty when it has none
 * @param headingPath the headings above it and its own, outermost first
 * @param text        its words as they stand in the normalised text, number included
 * @param start       where it begins in the normalised text, in UTF-16 units
 * @param end         where it ends
 */
public record Clause(String anchor, String number, List<String> headingPath, String text, int start, int end) {

    public Clause {
        headingPath = List.copyOf(headingPath);
    }
}
