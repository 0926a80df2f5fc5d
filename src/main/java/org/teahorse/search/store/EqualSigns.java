package org.teahorse.search.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.teahorse.embedding.Embedder;
import org.teahorse.search.domain.SegmentColumns;

/**
 * Collects the rows whose meaning differs from a question's in the fewest signs. How many rows differ in how many signs is counted as
 * they come, so that what cannot be among the nearest any more is passed over after one comparison, before any filter is asked.
 */
final class EqualSigns {

    private final long[] signs;
    private final int wanted;
    /** How many of the rows kept differ in so many signs. */
    private final int[] differingBy = new int[Embedder.DIMENSIONS + 1];
    private int[] rows;
    private short[] differing;
    private int kept;
    /** Rows kept that differ in no more signs than {@link #most}. */
    private int near;
    private int most = Embedder.DIMENSIONS;

    /** @param wanted at least so many rows, if there are; more when several are the last */
    EqualSigns(long[] signs, int wanted) {
        this.signs = signs;
        this.wanted = wanted;
        rows = new int[2 * wanted];
        differing = new short[2 * wanted];
    }

    /**
     * Looks at rows of a segment.
     *
     * @param base  the number of its first row in the whole index
     * @param among asked last, and only of what may be near
     */
    void look(SegmentColumns segment, int base, DocIdSetIterator some, IntPredicate among) throws IOException {
        for (int row = some.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = some.nextDoc()) {
            int differs = segment.differing(signs, row);
            if (differs <= most && segment.hasMeaning(row) && among.test(row)) {
                keep(base + row, differs);
            }
        }
    }

    private void keep(int row, int differs) {
        if (kept == rows.length) {
            makeRoom();
        }
        rows[kept] = row;
        differing[kept] = (short) differs;
        kept++;
        differingBy[differs]++;
        near++;
        while (near - differingBy[most] >= wanted) {
            near -= differingBy[most];
            most--;
        }
    }

    /** Throws away what is too far by now; where so many are equally near that little is, there must be more room. */
    private void makeRoom() {
        int stay = 0;
        for (int i = 0; i < kept; i++) {
            if (differing[i] <= most) {
                rows[stay] = rows[i];
                differing[stay] = differing[i];
                stay++;
            }
        }
        kept = stay;
        if (kept > rows.length / 2) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
            differing = Arrays.copyOf(differing, 2 * differing.length);
        }
    }

    /** The rows that differ least, in any order. */
    int[] rows() {
        return IntStream.range(0, kept).filter(i -> differing[i] <= most).map(i -> rows[i]).toArray();
    }
}
