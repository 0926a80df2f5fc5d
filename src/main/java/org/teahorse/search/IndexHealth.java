package org.teahorse.search;

/**
 * Whether the search can be relied on.
 *
 * @param searchable whether the index answers
 * @param complete   whether it holds every entry of the table and no other
 * @param rebuilding whether a rebuild is under way
 * @param rows       entries in the table
 * @param indexed    entries in the index; -1 when it cannot be read
 */
public record IndexHealth(boolean searchable, boolean complete, boolean rebuilding, long rows, long indexed) {
}
