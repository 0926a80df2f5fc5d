package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularyRow;

/** The table of words, on a real PostgreSQL with the real migrations. */
class VocabularyStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static EmbeddedPostgres server;
    private static EntityManagerFactory factory;

    private final VocabularyStore store = new VocabularyStore();
    private final VocabularySeed seed = new VocabularySeed();
    private EntityManager entities;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); var statement = connection.createStatement()) {
            statement.execute("create role teahorse_app login");
        }
        Flyway.configure().dataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "").locations("classpath:db/migration").load().migrate();
        factory = new Configuration().setProperty("hibernate.connection.url", server.getJdbcUrl("teahorse_app", "postgres"))
                .setProperty("hibernate.connection.username", "teahorse_app").setProperty("hibernate.search.enabled", "false").buildSessionFactory();
    }

    @AfterAll
    static void stop() throws IOException {
        factory.close();
        server.close();
    }

    @BeforeEach
    void begin() {
        entities = factory.createEntityManager();
        store.entities = entities;
        seed.store = store;
        on(TODAY);
        entities.getTransaction().begin();
    }

    @AfterEach
    void end() {
        entities.getTransaction().rollback();
        entities.close();
    }

    private void on(LocalDate day) {
        store.clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        seed.clock = store.clock;
    }

    private static VocabularyDraft draft(String term, LocalDate from, LocalDate to) {
        return new VocabularyDraft(term, List.of("信用贷款", "融资 担保"), 0.85f, true, from, to, "注");
    }

    private static VocabularyEntry entry(String term, String related) {
        return new VocabularyEntry(term, List.of(related), 0.7f, false);
    }

    @Test
    void aRowComesBackAsItWasWritten() {
        long id = store.insert(draft("没抵押", TODAY, TODAY.plusDays(9)), "管理员", null);
        VocabularyRow row = store.find(id).orElseThrow();
        assertEquals(new VocabularyEntry("没抵押", List.of("信用贷款", "融资 担保"), 0.85f, true), row.entry());
        assertEquals(TODAY, row.validFrom());
        assertEquals(TODAY.plusDays(9), row.validTo());
        assertEquals("注", row.note());
        assertEquals("管理员", row.changedBy());
        assertFalse(row.shipped());
        assertTrue(store.find(id + 1).isEmpty());
    }

    @Test
    void wordsHoldInTheirDays() {
        store.insert(draft("昨天", TODAY.minusDays(5), TODAY.minusDays(1)), "甲", null);
        store.insert(draft("今天", TODAY, TODAY), "甲", null);
        store.insert(draft("明天", TODAY.plusDays(1), null), "甲", null);
        assertEquals(List.of("今天"), store.entries().stream().map(VocabularyEntry::term).toList());
        String state = store.state();
        on(TODAY.plusDays(1));
        assertEquals(List.of("明天"), store.entries().stream().map(VocabularyEntry::term).toList());
        assertNotEquals(state, store.state());
        assertEquals(1, store.count("", false));
        assertEquals(3, store.count("", true));
        assertEquals(List.of("明天"), store.find("明", false, 0, 10).stream().map(row -> row.entry().term()).toList());
        assertEquals(3, store.find("信用", true, 0, 10).size());
        assertEquals(1, store.find("", true, 2, 10).size());
        assertEquals(0, store.count("%", true));
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        long id = store.insert(draft("没抵押", TODAY, null), "甲", null);
        String state = store.state();
        assertTrue(store.update(id, 0, draft("无抵押", TODAY, null), "乙"));
        assertNotEquals(state, store.state());
        assertFalse(store.update(id, 0, draft("零抵押", TODAY, null), "丙"));
        assertFalse(store.end(id, 0, TODAY, "丙"));
        assertTrue(store.end(id, 1, TODAY, "丙"));
        assertEquals("无抵押", store.find(id).orElseThrow().entry().term());
        assertEquals(TODAY, store.find(id).orElseThrow().validTo());
    }

    @Test
    void nobodyDeletesARow() {
        store.insert(draft("没抵押", TODAY, null), "甲", null);
        assertThrows(PersistenceException.class, () -> entities.createNativeQuery("delete from vocabulary_entry").executeUpdate());
    }

    @Test
    void theShippedFileIsSownOnce() {
        List<VocabularyEntry> shipped = new ShippedVocabulary().entries();
        seed.sow(shipped);
        assertEquals(shipped, store.entries());
        String state = store.state();
        seed.sow(shipped);
        assertEquals(state, store.state());
    }

    @Test
    void aNewVersionChangesWhatNobodyTouchedFromItsDayOn() {
        seed.sow(List.of(entry("没抵押", "信用贷款"), entry("给钱", "奖补"), entry("地皮", "用地")));
        on(TODAY.plusDays(10));
        seed.sow(List.of(entry("没抵押", "融资担保"), entry("给钱", "奖补"), entry("招人", "招聘")));
        assertEquals(List.of(entry("给钱", "奖补"), entry("没抵押", "融资担保"), entry("招人", "招聘")), store.entries());
        on(TODAY.plusDays(9));
        assertEquals(List.of(entry("没抵押", "信用贷款"), entry("给钱", "奖补"), entry("地皮", "用地")), store.entries());
        on(TODAY.plusDays(20));
        seed.sow(List.of(entry("没抵押", "融资担保"), entry("给钱", "奖补"), entry("招人", "招聘"), entry("地皮", "用地")));
        assertTrue(store.entries().contains(entry("地皮", "用地")), "a line that comes back holds again");
    }

    @Test
    void whatPeopleChangedIsNeverOverwritten() {
        seed.sow(List.of(entry("没抵押", "信用贷款"), entry("给钱", "奖补")));
        VocabularyRow changed = store.find("没抵押", false, 0, 1).get(0);
        VocabularyRow ended = store.find("给钱", false, 0, 1).get(0);
        store.update(changed.id(), changed.version(), draft("没抵押", TODAY, null), "甲");
        store.end(ended.id(), ended.version(), TODAY.minusDays(1), "甲");
        store.insert(draft("ＷｉＦｉ", TODAY, null), "甲", null);
        on(TODAY.plusDays(10));
        String state = store.state();
        seed.sow(List.of(entry("没抵押", "融资担保"), entry("给钱", "补助"), entry("wifi", "无线网络")));
        assertEquals(state, store.state());
        seed.sow(List.of());
        assertEquals(state, store.state());
    }
}
