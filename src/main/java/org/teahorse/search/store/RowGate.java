package org.teahorse.search.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.ValueNumbers;

/** Which rows a request shows: those that pass its filters, and neither internal ones nor copies unless it asks for them. */
final class RowGate {

    private final int today;
    private final boolean internal;
    private final boolean copies;
    /** By number of the value, the bit of the filter that lets it pass; null without filters. */
    private final int[] passes;
    /** By number of the value, the bit of the filter of its facet; null without filters. */
    private final int[] filterOf;
    private final int allFilters;

    RowGate(Asked asked, EntryColumns columns) {
        this.today = (int) asked.today().toEpochDay();
        this.internal = asked.request().internal();
        this.copies = asked.copies();
        ValueNumbers numbers = columns.numbers();
        List<Map.Entry<Facet, Set<String>>> filters = List.copyOf(asked.request().filters().entrySet());
        passes = filters.isEmpty() ? null : new int[numbers.size()];
        filterOf = filters.isEmpty() ? null : new int[numbers.size()];
        allFilters = (1 << filters.size()) - 1;
        for (int i = 0; i < filters.size(); i++) {
            int bit = 1 << i;
            Set<String> chosen = filters.get(i).getValue();
            numbers.of(filters.get(i).getKey()).forEach((value, number) -> {
                filterOf[number] = bit;
                passes[number] = chosen.contains(value) ? bit : 0;
            });
        }
    }

    /** The bits of the filters that a row does not pass. */
    int failed(SegmentColumns segment, int row) {
        if (passes == null) {
            return 0;
        }
        int passed = 0;
        for (int at = segment.start(row), end = segment.start(row + 1); at < end; at++) {
            passed |= passes[segment.value(at)];
        }
        for (int openings = segment.openings(row, today), number = ValueNumbers.firstOpening(); openings != 0; openings >>= 1, number++) {
            passed |= (openings & 1) == 0 ? 0 : passes[number];
        }
        return allFilters & ~passed;
    }

    /** Whether a value counts for its facet when a row fails the filters given. @param failed one filter, or 0 */
    boolean counts(int value, int failed) {
        return failed == 0 || filterOf[value] == failed;
    }

    boolean hidesInternal(int state) {
        return (state & EntryField.STATE_INTERNAL) != 0 && !internal;
    }

    boolean hidesCopy(int state) {
        return (state & EntryField.STATE_COPY) != 0 && !copies;
    }

    boolean shows(SegmentColumns segment, int row) {
        int state = segment.state(row);
        return !hidesCopy(state) && !hidesInternal(state) && failed(segment, row) == 0;
    }
}
