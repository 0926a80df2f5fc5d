package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.teahorse.search.Opening;
import org.teahorse.search.Standing;
import org.teahorse.search.domain.TypePriors.Preference;

/**
 * How well a text matches, times how much the entry still counts, how fresh it is, how well its type answers what was asked, how near
 * it is and how well it fits what else the words name. The factors are modest: they order entries that match about equally well, and cannot lift one that hardly matches. A product,
 * because a sum would drown in the scores of long queries.
 *
 * <p>What is over weighs less than the oldest and longest unchecked of what still counts, so that of two that match alike the open one
 * always comes first. The days decide that as well as the standing, for a call closes at midnight and nobody publishes it anew.
 */
public final class Relevance extends RowValues {

    private static final double THOUSAND = 1000;
    private static final double INTERNAL = 0.6;
    private static final double STALE = 0.85;
    private static final double ENDED = 0.55;
    private static final double OLDEST = 0.85;
    private static final double UNDATED = 0.9;
    private static final int CLOSING_DAYS = 60;
    private static final double HALF_LIFE_DAYS = 3 * 365.25;
    /** By age in days: a power for each of tens of thousands of hits would cost more than the search. */
    private static final double[] FRESHNESS = IntStream.range(0, 30 * 365)
            .mapToDouble(age -> OLDEST + (1 - OLDEST) * Math.pow(2, -age / HALF_LIFE_DAYS)).toArray();

    private final int today;
    private final Preference preference;
    private final Nearness nearness;
    private final Leaning leaning;

    /**
     * @param preference what the words ask for, beyond what they say
     * @param nearness   null when no place is preferred
     * @param leaning    null when no years, amounts, trades or sizes are
     */
    public Relevance(EntryColumns columns, LocalDate today, Preference preference, Nearness nearness, Leaning leaning) {
        super(columns);
        this.today = (int) today.toEpochDay();
        this.preference = preference;
        this.nearness = nearness;
        this.leaning = leaning;
    }

    /** What does not change with time, in thousandths. @param repetition from {@link Repetition#weight} */
    static int storedWeight(Standing standing, boolean internal, boolean stale, double repetition) {
        double weight = switch (standing) {
            case CURRENT -> 1;
            case UNVERIFIED -> 0.97;
            case DRAFT -> 0.85;
            case ENDED -> ENDED;
        };
        return (int) Math.round(THOUSAND * weight * (internal ? INTERNAL : 1) * (stale ? STALE : 1) * repetition);
    }

    static double freshness(long age) {
        return FRESHNESS[(int) Math.min(FRESHNESS.length - 1L, Math.max(0, age))];
    }

    @Override
    double value(SegmentColumns segment, int row, double score) {
        double near = nearness == null ? 1 : nearness.value(segment, row, 0);
        double leans = leaning == null ? 1 : leaning.factor(segment, row);
        return score * standing(segment, row) * near * leans;
    }

    private double standing(SegmentColumns segment, int row) {
        double weight = segment.weight(row) / THOUSAND;
        if (weight > ENDED && segment.over(row, today)) {
            weight = ENDED;
        }
        int day = segment.day(row);
        double fresh = day == SegmentColumns.UNDATED ? UNDATED : freshness((long) today - day);
        return weight * fresh * preference.types()[segment.type(row)] * closing(segment, row);
    }

    /** The product of all factors: what a score of one becomes. */
    public double factor(SegmentColumns segment, int row) {
        return value(segment, row, 1);
    }

    /** No less than {@link #factor}, and faster: without looking at the values of the row. */
    public double mostFactor(SegmentColumns segment, int row) {
        return standing(segment, row) * (nearness == null ? 1 : nearness.most()) * (leaning == null ? 1 : leaning.most());
    }

    private double closing(SegmentColumns segment, int row) {
        int left = preference.closing() == 1 ? CLOSING_DAYS : segment.closes(row) - today;
        boolean closing = left < CLOSING_DAYS && (segment.openings(row, today) & Opening.NOW.bit()) != 0;
        return closing ? 1 + (preference.closing() - 1) * (CLOSING_DAYS - left) / CLOSING_DAYS : 1;
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public String toString() {
        return "text score × standing × freshness × type × nearness × hints, on day " + today;
    }
}
