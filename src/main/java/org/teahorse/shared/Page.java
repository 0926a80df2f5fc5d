package org.teahorse.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param items  the rows of this page
 * @param total  the number of rows on all pages
 * @param number the page's number, from 1
 * @param size   the number of rows a full page has
 */
public record Page<T>(List<T> items, long total, int number, int size) {

    public Page {
        items = List.copyOf(items);
    }

    /** The number of pages, at least 1: an empty list still has its first page. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** A page number as typed by hand: anything that is not a number from 1 on is the first page. */
    public static int numberOf(String typed) {
        return clamp(typed, 1, 1, 100_000);
    }

    /** A number as typed by hand, kept within bounds; anything unreadable is the fallback. */
    public static int clamp(String typed, int fallback, int least, int most) {
        if (typed == null) {
            return fallback;
        }
        try {
            return Math.min(most, Math.max(least, Integer.parseInt(typed.strip())));
        } catch (NumberFormatException unreadable) {
            return fallback;
        }
    }
}
