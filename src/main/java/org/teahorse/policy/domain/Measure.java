package org.teahorse.policy.domain;

import java.util.List;
import java.util.Optional;

/**
 * One of the measures a policy consists of.
 *
 * @param ordinal its place among the measures, from 1
 * @param title   its heading, or the beginning of its first sentence when it has none
 * @param anchor  the anchor of its text
 * @param text    its words as they stand in the text
 * @param lead    the department printed as responsible, the first when there are several
 * @param amounts the sums and rates printed in it, as printed
 */
public record Measure(int ordinal, String title, String anchor, String text, Optional<String> lead, List<String> amounts) {

    public Measure {
        amounts = List.copyOf(amounts);
    }
}
