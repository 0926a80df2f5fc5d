package org.teahorse.search;

/**
 * How much the search helped in some days. Only first pages of searches with words are counted, and none of staff.
 *
 * @param searches  how many searches there were
 * @param nothing   those whose words find nothing
 * @param excluded  those that only what was chosen beside the words left without a hit
 * @param loosened  those that found entries with just some of the words
 * @param questions those that were questions
 * @param answered  questions that were given an answer
 * @param hybrid    those in which the meaning was compared as well
 * @param median    half of the searches took so many milliseconds at most; null when there were none
 * @param slow      95 of a hundred took so many milliseconds at most; null when there were none
 */
public record SearchFigures(long searches, long nothing, long excluded, long loosened, long questions, long answered, long hybrid, Integer median, Integer slow) {

    /** Per cent of the searches without any hit, whyever; null when there were none. */
    public Double withoutHit() {
        return share(nothing + excluded, searches);
    }

    /** Per cent of the searches whose words find nothing; null when there were none. */
    public Double wordless() {
        return share(nothing, searches);
    }

    /** Per cent of the searches that found entries with just some of the words; null when there were none. */
    public Double loose() {
        return share(loosened, searches);
    }

    /** Per cent of the questions that were given an answer; null when there were none. */
    public Double answers() {
        return share(answered, questions);
    }

    /** Per cent of the searches in which the meaning was compared; null when there were none. */
    public Double meaning() {
        return share(hybrid, searches);
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }
}
