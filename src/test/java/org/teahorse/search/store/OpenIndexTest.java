package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenIndexTest {

    private final Directory directory = new ByteBuffersDirectory();
    private final OpenIndex index = new OpenIndex() {

        @Override
        IndexReader reader() {
            latest.incRef();
            return latest;
        }
    };
    private IndexWriter writer;
    private DirectoryReader latest;

    @BeforeEach
    void begin() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
        latest = DirectoryReader.open(writer);
        write();
    }

    @AfterEach
    void end() throws IOException {
        index.close();
        latest.close();
        writer.close();
        directory.close();
    }

    /** One more row, in a segment of its own. */
    private void write() {
        change(() -> writer.addDocument(new Document()));
    }

    private interface Change {
        void now() throws IOException;
    }

    private void change(Change change) {
        try {
            change.now();
            DirectoryReader next = DirectoryReader.openIfChanged(latest);
            latest.close();
            latest = next;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private int rows() {
        try (OpenIndex.State state = index.open()) {
            return state.reader().numDocs();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whileANewStateIsReadTheOneBeforeIsThere() {
        assertEquals(1, rows());
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> index.renew(() -> {
            write();
            written.countDown();
            await(asked);
        }));
        await(written);
        assertEquals(1, rows(), "nobody waits for the columns");
        asked.countDown();
        writing.join();
        assertEquals(2, rows());
    }

    @Test
    void whatWasDeletedDoesNotComeBackWhileSomebodyWrites() {
        change(() -> {
            Document deleted = new Document();
            deleted.add(new StringField("id", "1", Store.NO));
            writer.addDocument(deleted);
            // a segment of which nothing is left would be gone, and be seen as a change of its own
            writer.addDocument(new Document());
        });
        assertEquals(3, rows());
        change(() -> writer.deleteDocuments(new Term("id", "1")));
        assertEquals(2, rows());
        List<Integer> seen = new ArrayList<>();
        index.renew(() -> {
            write();
            CompletableFuture.runAsync(() -> seen.add(rows())).join();
        });
        assertEquals(List.of(2), seen);
        assertEquals(3, rows());
    }

    @Test
    void afterARefreshThatFailedSearchesAndWritersGoOn() {
        assertEquals(1, rows());
        assertThrows(IllegalStateException.class, () -> index.renew(() -> {
            throw new IllegalStateException("disk full");
        }));
        write();
        assertEquals(2, CompletableFuture.supplyAsync(this::rows).join());
    }

    @Test
    void whatWasWrittenInAnotherWayIsSeenByTheNextSearch() {
        assertEquals(1, rows());
        write();
        assertEquals(2, rows());
    }

    @Test
    void aStateStaysUntilWhoeverHasItClosesIt() {
        OpenIndex.State state = index.open();
        IndexReader reader = state.reader();
        write();
        index.renew(() -> { });
        assertEquals(1, reader.numDocs());
        state.close();
        assertEquals(0, reader.getRefCount(), "nobody holds its files any more");
        assertThrows(AlreadyClosedException.class, reader::leaves);
    }

    @Test
    void theLastStateIsLetGoAtTheEnd() throws IOException {
        assertEquals(1, rows());
        index.close();
        assertEquals(1, latest.getRefCount(), "the test's own");
    }
}
