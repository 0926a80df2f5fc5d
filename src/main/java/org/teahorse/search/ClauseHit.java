package org.teahorse.search;

/**
 * A clause that matches.
 *
 * @param anchor  fragment that leads to it
 * @param number  as printed; may be empty
 * @param snippet escaped HTML in which only {@code <mark>} is markup
 */
public record ClauseHit(String anchor, String number, String snippet) {
}
