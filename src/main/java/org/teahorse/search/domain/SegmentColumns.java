package org.teahorse.search.domain;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Opening;

/**
 * What every search needs of every row of one segment, as plain arrays: a broad search looks at a hundred thousand rows, and reading a
 * dozen fields of each from the index takes several times as long as all the rest. About a hundred bytes a row, and
 * 64 for its meaning.
 */
public final class SegmentColumns {

    static final int UNDATED = Integer.MIN_VALUE;
    static final long NO_AMOUNT = -1;
    private static final long CENTS = 100;

    /** where the values of a row begin in {@link #values}; one more than there are rows */
    private final int[] starts;
    private final int[] values;
    private final byte[] states;
    private final byte[] types;
    private final short[] weights;
    private final int[] days;
    private final int[] opens;
    private final int[] closes;
    private final long[] amounts;
    /** signs of the meanings, {@link KeptMeaning#SIGN_WORDS} words a row; empty when no row has one */
    private final long[] signs;

    private SegmentColumns(int rows, int[] starts, int[] values, long[] signs) {
        this.starts = starts;
        this.values = values;
        this.signs = signs;
        states = new byte[rows];
        types = new byte[rows];
        weights = new short[rows];
        days = filled(rows, UNDATED);
        opens = filled(rows, Opening.NO_FIRST_DAY);
        closes = filled(rows, Opening.NO_LAST_DAY);
        amounts = new long[rows];
        Arrays.fill(amounts, NO_AMOUNT);
    }

    /** @param numbers takes up the values that are new to it */
    static SegmentColumns read(LeafReader segment, ValueNumbers numbers) throws IOException {
        int rows = segment.maxDoc();
        int[] starts = new int[rows + 1];
        for (Facet facet : Facet.values()) {
            count(DocValues.getSortedSet(segment, EntryField.of(facet)), starts);
        }
        count(DocValues.getSortedSet(segment, EntryField.AREA), starts);
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        int[] values = new int[starts[rows]];
        int[] next = Arrays.copyOf(starts, rows);
        SegmentColumns columns = new SegmentColumns(rows, starts, values, signs(segment));
        for (Facet facet : Facet.values()) {
            SortedSetDocValues there = DocValues.getSortedSet(segment, EntryField.of(facet));
            int[] numberOf = new int[(int) there.getValueCount()];
            for (int ordinal = 0; ordinal < numberOf.length; ordinal++) {
                numberOf[ordinal] = numbers.number(facet, there.lookupOrd(ordinal).utf8ToString());
            }
            fill(there, numberOf, next, values);
        }
        SortedSetDocValues areas = DocValues.getSortedSet(segment, EntryField.AREA);
        int[] numberOf = new int[(int) areas.getValueCount()];
        for (int ordinal = 0; ordinal < numberOf.length; ordinal++) {
            numberOf[ordinal] = numbers.areaNumber(areas.lookupOrd(ordinal).utf8ToString());
        }
        fill(areas, numberOf, next, values);
        columns.readTypes(DocValues.getSortedSet(segment, EntryField.of(Facet.TYPE)));
        columns.readNumbers(segment);
        return columns;
    }

    private static void count(SortedSetDocValues field, int[] starts) throws IOException {
        while (field.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            starts[field.docID() + 1] += field.docValueCount();
        }
    }

    private static void fill(SortedSetDocValues field, int[] numberOf, int[] next, int[] values) throws IOException {
        while (field.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = field.docValueCount(); i > 0; i--) {
                values[next[field.docID()]++] = numberOf[(int) field.nextOrd()];
            }
        }
    }

    private void readTypes(SortedSetDocValues field) throws IOException {
        while (field.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            types[field.docID()] = (byte) EntryType.valueOf(field.lookupOrd(field.nextOrd()).utf8ToString()).ordinal();
        }
    }

    private void readNumbers(LeafReader segment) throws IOException {
        each(segment, EntryField.STATE, (row, value) -> states[row] = (byte) value);
        each(segment, EntryField.WEIGHT, (row, value) -> weights[row] = (short) value);
        each(segment, EntryField.DATE, (row, value) -> days[row] = (int) value);
        each(segment, EntryField.OPENS, (row, value) -> opens[row] = (int) value);
        each(segment, EntryField.CLOSES, (row, value) -> closes[row] = (int) value);
        each(segment, EntryField.AMOUNT, (row, value) -> amounts[row] = value / CENTS);
    }

    private static long[] signs(LeafReader segment) throws IOException {
        BinaryDocValues meanings = segment.getBinaryDocValues(EntryField.MEANING);
        if (meanings == null) {
            return new long[0];
        }
        long[] signs = new long[segment.maxDoc() * KeptMeaning.SIGN_WORDS];
        while (meanings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            KeptMeaning.signs(meanings.binaryValue(), signs, meanings.docID() * KeptMeaning.SIGN_WORDS);
        }
        return signs;
    }

    /** Takes one number of one row. */
    private interface Taker {
        void take(int row, long value);
    }

    private static void each(LeafReader segment, String field, Taker taker) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, field);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            taker.take(values.docID(), values.nextValue());
        }
    }

    private static int[] filled(int rows, int value) {
        int[] column = new int[rows];
        Arrays.fill(column, value);
        return column;
    }

    /** Where the values of a row begin. */
    public int start(int row) {
        return starts[row];
    }

    /** The number of a value, from {@link #start} of a row to that of the next. */
    public int value(int at) {
        return values[at];
    }

    /** The bits {@code STATE_…} of {@link EntryField}. */
    public int state(int row) {
        return states[row] & 0xFF;
    }

    /** The position of its {@link EntryType}. */
    public int type(int row) {
        return types[row];
    }

    /** What {@link Relevance#storedWeight} gave. */
    int weight(int row) {
        return weights[row];
    }

    /** Its date in days since 1970, or {@link #UNDATED}. */
    int day(int row) {
        return days[row];
    }

    /** The largest amount in whole yuan, or {@link #NO_AMOUNT}. */
    long amount(int row) {
        return amounts[row];
    }

    public int opens(int row) {
        return opens[row];
    }

    public int closes(int row) {
        return closes[row];
    }

    /** Whether the meaning of any row is known. */
    public boolean hasMeanings() {
        return signs.length > 0;
    }

    /** Whether the meaning of a row is known. */
    public boolean hasMeaning(int row) {
        for (int at = row * KeptMeaning.SIGN_WORDS, end = at + KeptMeaning.SIGN_WORDS; at < end; at++) {
            if (signs[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many signs of the meaning of a row differ; for a row without one, a number that says nothing. */
    public int differing(long[] others, int row) {
        int differing = 0;
        for (int i = 0, at = row * KeptMeaning.SIGN_WORDS; i < KeptMeaning.SIGN_WORDS; i++, at++) {
            differing += Long.bitCount(signs[at] ^ others[i]);
        }
        return differing;
    }

    /** The bits of every {@link Opening} that holds on a day; none once it has ended, whatever its days say. */
    public int openings(int row, int today) {
        return (states[row] & EntryField.STATE_ENDED) != 0 ? 0
                : Opening.bits(opens[row], closes[row], (states[row] & EntryField.STATE_FORECAST) != 0, today);
    }

    /** Whether its standing or its last day says that it is over. */
    boolean over(int row, int today) {
        return (states[row] & EntryField.STATE_ENDED) != 0 || closes[row] < today;
    }
}
