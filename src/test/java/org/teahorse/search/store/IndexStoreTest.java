package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.SearchDocument;

/** The index follows the table, whatever happens to it. */
class IndexStoreTest {

    @TempDir
    private Path folder;

    private SearchFixture fixture;

    @BeforeEach
    void start() {
        fixture = new SearchFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
        fixture.publish(List.of(document(1, "咖啡"), document(2, "花卉")));
        assertEquals(1, fixture.search("咖啡").total());
        fixture.withdraw(EntryType.POLICY, 1L, 77L);
        assertEquals(0, fixture.search("咖啡").total());
        assertEquals(fixture.care().status().rows(), fixture.care().status().indexed());
    }

    @Test
    void whatIsUnchangedIsNotWrittenAgain() {
        fixture.publish(List.of(document(1, "咖啡")));
        long generation = fixture.generation();
        fixture.publishOnly(List.of(document(1, "咖啡")));
        assertEquals(0, fixture.waiting());
        assertEquals(generation, fixture.generation());
    }

    @Test
    void oneCallLeavesOneMessage() {
        fixture.publishOnly(IntStream.range(0, 500).mapToObj(id -> document(id, "咖啡" + id)).toList());
        assertEquals(1, fixture.waiting());
    }

    @Test
    void clausesThatADocumentNoLongerHasAreGone() {
        fixture.publish(List.of(document(1, "咖啡", "烘焙", "种植")));
        assertEquals(3, fixture.care().status().indexed());
        fixture.publish(List.of(document(1, "咖啡", "烘焙")));
        assertEquals(2, fixture.care().status().indexed());
        assertTrue(fixture.search(SearchStoreTest.asked("q", "种植", "level", "clause")).hits().isEmpty());
    }

    @Test
    void theCatalogueGenerationGrowsWithEveryChange() {
        long before = fixture.generation();
        fixture.publish(List.of(document(1, "咖啡")));
        assertTrue(fixture.generation() > before);
    }

    @Test
    void browsingSeesAChangeAtOnce() {
        fixture.publish(List.of(document(1, "咖啡")));
        assertEquals(1, fixture.search("").total());
        fixture.publish(List.of(document(2, "花卉")));
        assertEquals(2, fixture.search("").total());
    }

    @Test
    void aRebuildKeepsEverythingFindableAndRemovesWhatDoesNotBelong() {
        fixture.publish(IntStream.range(0, 100).mapToObj(id -> document(id, "咖啡")).toList());
        fixture.reindex();
        assertEquals(100, fixture.search("咖啡").total());
        assertFalse(fixture.care().status().running());
        assertEquals(100, fixture.care().status().done());
        assertTrue(fixture.care().health().complete());
    }

    @Test
    void searchesAreAnsweredInTheMiddleOfARebuild() {
        fixture.publish(IntStream.range(0, 250).mapToObj(id -> document(id, "咖啡")).toList());
        fixture.publishOnly(List.of(document(5_000, "花卉")));
        fixture.startRebuild();
        fixture.step();
        fixture.step();
        assertEquals(250, fixture.search("咖啡").total());
        assertTrue(fixture.care().status().running());
        fixture.drain();
        assertEquals(250, fixture.search("咖啡").total());
        assertEquals(1, fixture.search("花卉").total());
    }

    @Test
    void aDeletedFolderIsFilledAgainAtStart() throws IOException {
        fixture.publish(List.of(document(1, "咖啡")));
        fixture.stop();
        deleteIndex();
        fixture.start();
        assertTrue(fixture.search("咖啡").available());
        assertTrue(fixture.check());
        fixture.drain();
        assertEquals(1, fixture.search("咖啡").total());
        assertFalse(fixture.check());
    }

    @Test
    void aBrokenIndexIsMovedAsideAndFilledAgain() throws IOException {
        fixture.publish(List.of(document(1, "咖啡")));
        fixture.stop();
        truncate("segments_");
        fixture.start();
        assertTrue(fixture.check());
        fixture.drain();
        assertEquals(1, fixture.search("咖啡").total());
    }

    @Test
    void anIndexThatLostASegmentIsMovedAsideToo() throws IOException {
        fixture.publish(List.of(document(1, "咖啡")));
        fixture.stop();
        try (Stream<Path> files = Files.list(fixture.indexFolder())) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("_")).toList()) {
                truncate(file);
            }
        }
        fixture.start();
        assertTrue(fixture.check());
        fixture.drain();
        assertEquals(1, fixture.search("咖啡").total());
    }

    @Test
    void aFolderDeletedUnderARunningServerIsFilledAgain() throws IOException {
        fixture.publish(List.of(document(1, "咖啡")));
        deleteIndex();
        assertTrue(fixture.search("咖啡").available());
        assertTrue(fixture.check());
        fixture.drain();
        fixture.publish(List.of(document(2, "花卉")));
        assertEquals(1, fixture.search("咖啡").total());
        assertEquals(1, fixture.search("花卉").total());
    }

    @Test
    void anIndexThatAnotherProcessHoldsIsToldAndTakenUpAgain() throws IOException {
        fixture.publish(List.of(document(1, "咖啡")));
        fixture.stop();
        try (FSDirectory directory = FSDirectory.open(fixture.indexFolder()); Lock another = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            fixture.start();
            fixture.publishOnly(List.of(document(2, "花卉")));
            assertThrows(RuntimeException.class, fixture::step);
            assertEquals(1, fixture.waiting(), "it is tried again later");
            assertFalse(fixture.search("咖啡").available(), "no page says that there is nothing");
            assertTrue(fixture.care().status().lastError().contains("write.lock"), fixture.care().status().lastError());
        }
        fixture.drain();
        assertEquals(1, fixture.search("咖啡").total());
        assertEquals(1, fixture.search("花卉").total());
        assertNull(fixture.care().status().lastError());
    }

    @Test
    void aMissingEntryIsNoticed() {
        fixture.publish(List.of(document(1, "咖啡"), document(2, "花卉")));
        fixture.loseMessages(() -> fixture.publishOnly(List.of(document(3, "核桃"))));
        assertFalse(fixture.check(), "one count may be off by a commit in between");
        assertTrue(fixture.check());
        fixture.drain();
        assertEquals(1, fixture.search("核桃").total());
    }

    private static SearchDocument document(long id, String title, String... clauses) {
        return SearchDocument.of(EntryType.POLICY, id, "/policy/" + id, title + "支持办法")
                .clauses(IntStream.range(0, clauses.length)
                        .mapToObj(i -> new Clause("art-" + i, "第" + i + "条", "", clauses[i])).toList())
                .build();
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> files = Files.walk(fixture.indexFolder())) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void truncate(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(fixture.indexFolder())) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith(prefix)).toList()) {
                truncate(file);
            }
        }
    }

    private static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() / 2));
        }
    }
}
