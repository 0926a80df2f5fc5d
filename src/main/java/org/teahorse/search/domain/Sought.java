package org.teahorse.search.domain;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/**
 * What a row must have to be found, and what else it is better for having. Scores are added.
 *
 * @param enough   any one of these is enough
 * @param subjects or so many of these as are needed; one that is named twice counts twice
 * @param needed   how many subjects; from 1 to all of them, 0 when there are none
 * @param more     what counts beside, for rows that have enough of the subjects
 */
public record Sought(List<Query> enough, List<Query> subjects, int needed, List<More> more) {

    /** Which subjects a row has is noted in one number. */
    public static final int MOST_SUBJECTS = Integer.SIZE - 1;

    public Sought {
        if (subjects.size() > MOST_SUBJECTS || needed > subjects.size() || needed < 1 != subjects.isEmpty()) {
            throw new IllegalArgumentException(needed + " of " + subjects.size() + " subjects");
        }
    }

    /**
     * What counts beside.
     *
     * @param with bits of the subjects of which a row must have one for this to count; 0 when it always does
     */
    public record More(Query query, int with) {
    }

    /** What has this. */
    public static Sought one(Query query) {
        return new Sought(List.of(), List.of(query), 1, List.of());
    }

    /** The same, or what has this. */
    public Sought or(Query query) {
        return new Sought(Stream.concat(enough.stream(), Stream.of(query)).toList(), subjects, needed, more);
    }
}
