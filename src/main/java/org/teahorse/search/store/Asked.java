package org.teahorse.search.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.Ranking;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.domain.TextQuery.Strictness;
import org.teahorse.search.domain.TypePriors.Preference;

/**
 * A request, how its text was read, and how widely it is being answered.
 *
 * @param preference what the words ask for, beyond what they say
 * @param lineage    codes from the widest division to the place that is asked for; empty when none is, or none that is known
 * @param today      the day of the question
 * @param vector     what the text means; null when words alone are compared
 * @param ranking    the weights in force
 */
record Asked(SearchRequest request, Reading reading, Preference preference, List<String> lineage, LocalDate today, Strictness strictness, boolean copies,
        float[] vector, Ranking ranking) {

    /** What to try, in this order, when nothing was found. */
    List<Asked> wider() {
        List<Asked> wider = new ArrayList<>();
        if (!copies) {
            wider.add(new Asked(request, reading, preference, lineage, today, strictness, true, vector, ranking));
        }
        wider.add(loosely());
        return wider;
    }

    /** The same for entries that have any of the words. */
    Asked loosely() {
        return new Asked(request, reading, preference, lineage, today, Strictness.LOOSE, copies, vector, ranking);
    }

    Asked with(SearchRequest other) {
        return new Asked(other, reading, preference, lineage, today, strictness, copies, vector, ranking);
    }

    Asked withoutPlace() {
        return new Asked(request.withPlace(null), reading, preference, List.of(), today, strictness, copies, vector, ranking);
    }

    /** The lineage of what is preferred: the region that the words name, else the place. */
    List<String> near() {
        return reading.near().isEmpty() ? lineage : reading.near();
    }

    Grain grain() {
        return request.level() == SearchRequest.Level.CLAUSE ? Grain.CLAUSE : Grain.DOCUMENT;
    }
}
