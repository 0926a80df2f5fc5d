package org.teahorse.search;

/**
 * Words of an entry that answer a question.
 *
 * @param hit    the entry they are from
 * @param clause the clause they are from; null when the entry has none
 * @param html   the words, escaped, in which only {@code <mark>} is markup
 */
public record Quote(Hit hit, ClauseHit clause, String html) {

    /** Path of the place where they stand. */
    public String url() {
        return clause == null ? hit.url() : hit.url() + '#' + clause.anchor();
    }
}
