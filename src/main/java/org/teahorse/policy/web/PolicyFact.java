package org.teahorse.policy.web;

import java.util.List;

/**
 * A line of the table of facts.
 *
 * @param label  part of the key of its name
 * @param method how it was found, as a code; null when the source states it
 * @param quote  the words that show it; may be empty
 */
public record PolicyFact(String label, List<Value> values, String method, String quote) {

    /** One value. @param address where there is more of it; null for nowhere. @param language null for the page's own */
    public record Value(String text, String address, String language) {
    }
}
