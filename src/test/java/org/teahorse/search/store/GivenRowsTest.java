package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivenRowsTest {

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    /** Two segments of four rows; the first two of each have the word. */
    @BeforeEach
    void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int segment = 0; segment < 2; segment++) {
                for (int row = 0; row < 4; row++) {
                    Document document = new Document();
                    document.add(new StringField("word", row < 2 ? "tea" : "coffee", Store.NO));
                    writer.addDocument(document);
                }
                writer.commit();
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private List<Integer> found(Query query) throws IOException {
        return Arrays.stream(new IndexSearcher(reader).search(query, 10).scoreDocs).map(hit -> hit.doc).sorted().toList();
    }

    @Test
    void theyAreFoundWhereverTheyAre() throws IOException {
        assertEquals(List.of(0, 3, 4, 7), found(new GivenRows(new int[] {7, 0, 4, 3})));
        assertEquals(List.of(), found(new GivenRows(new int[0])));
    }

    @Test
    void theyNarrowAnotherQueryInEverySegment() throws IOException {
        Query word = new TermQuery(new Term("word", "tea"));
        for (int[] rows : new int[][] {{7}, {3, 7}, {5}, {1, 4, 6}, {0, 1, 4, 5, 6, 7}}) {
            Query both = new BooleanQuery.Builder().add(word, Occur.MUST).add(new GivenRows(rows), Occur.FILTER).build();
            assertEquals(Arrays.stream(rows).filter(row -> row % 4 < 2).boxed().toList(), found(both), Arrays.toString(rows));
        }
    }
}
