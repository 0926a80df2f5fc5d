package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.teahorse.embedding.Embedder;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.KeptMeaning;

class EqualSignsTest {

    private static final int WANTED = 2;
    private static final long[] QUESTION = KeptMeaning.signs(vector(0));

    /** Differs from the question in so many signs. */
    private static float[] vector(int differing) {
        float[] vector = new float[Embedder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = i < differing ? -1 : 1;
        }
        return vector;
    }

    /** @param differing of each row, in how many signs it differs; −1 for a row without a meaning */
    private static List<Integer> nearest(int... differing) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int differs : differing) {
                    Document document = new Document();
                    if (differs >= 0) {
                        document.add(new BinaryDocValuesField(EntryField.MEANING, new BytesRef(KeptMeaning.of(vector(differs)))));
                    }
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                EntryColumns columns = new EntryColumns(reader, null);
                EqualSigns equal = new EqualSigns(QUESTION, WANTED);
                equal.look(columns.of(reader.leaves().get(0)), 0, DocIdSetIterator.all(reader.maxDoc()), row -> row != 1);
                return Arrays.stream(equal.rows()).sorted().boxed().toList();
            }
        }
    }

    @Test
    void theNearestStayHoweverManyComeBeforeThem() throws IOException {
        int[] rows = IntStream.concat(IntStream.range(0, 100).map(i -> 400 - i), IntStream.of(7, 3)).toArray();
        assertEquals(List.of(100, 101), nearest(rows));
    }

    @Test
    void equallyNearOnesAllStay() throws IOException {
        assertEquals(IntStream.range(0, 40).filter(row -> row != 1).boxed().toList(), nearest(IntStream.range(0, 40).map(i -> 50).toArray()));
    }

    @Test
    void manyEquallyFarOnesGiveWayToNearerOnes() throws IOException {
        int[] rows = IntStream.concat(IntStream.range(0, 40).map(i -> 50), IntStream.of(49, 48)).toArray();
        assertEquals(List.of(40, 41), nearest(rows));
    }

    @Test
    void fewerThanAreWantedAreEnough() throws IOException {
        assertEquals(List.of(0), nearest(500, 0, -1));
    }

    @Test
    void whatHasNoMeaningIsNotNear() throws IOException {
        assertEquals(List.of(2, 4), nearest(-1, 1, 300, -1, 2));
    }
}
