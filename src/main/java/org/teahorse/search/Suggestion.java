package org.teahorse.search;

/**
 * One line under the search box.
 *
 * @param kind what it is
 * @param text what is shown, and searched for when it is a {@link Kind#TERM}
 * @param url  path of the page it opens; null for a term
 */
public record Suggestion(Kind kind, String text, String url) {

    /** What a suggestion is. */
    public enum Kind { NUMBER, TERM, TITLE }
}
