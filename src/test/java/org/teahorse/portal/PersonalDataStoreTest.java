package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teahorse.alert.store.SavedSearchStore;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.audit.store.AuditStore;
import org.teahorse.exchange.store.ImportStore;
import org.teahorse.moderation.store.PersonalSubmissions;

/** What modules outside identity keep about a person, on a real PostgreSQL with the real migrations. */
class PersonalDataStoreTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static EmbeddedPostgres server;
    private static EntityManagerFactory factory;

    private final AttachmentStore files = new AttachmentStore();
    private final AuditStore acts = new AuditStore();
    private final ImportStore imports = new ImportStore();
    private final PersonalSubmissions written = new PersonalSubmissions();
    private final SavedSearchStore searches = new SavedSearchStore();
    private EntityManager entities;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        owner("create role teahorse_app login");
        Flyway.configure().dataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "").locations("classpath:db/migration").load().migrate();
        factory = new Configuration().setProperty("hibernate.connection.url", server.getJdbcUrl("teahorse_app", "postgres"))
                .setProperty("hibernate.connection.username", "teahorse_app").setProperty("hibernate.search.enabled", "false").buildSessionFactory();
        owner("""
                insert into source (key, name, licence, region_path, content_type, mapping) values ('desk', '采编', 'open', '530000', 'policy', '{}');
                insert into submission (id, token, entry_type, kind, state, source_key, external_id, title, region_path, fields, author_id, author_name, writers, created_at, edited_at)
                overriding system value values
                  (1, gen_random_uuid(), 'policy', 'NEW', 'DRAFT', 'desk', 'a', '独自写的', '530000', '{"title": "正文"}', '$me', '甲', '{$me}', now(), now()),
                  (2, gen_random_uuid(), 'policy', 'NEW', 'DRAFT', 'desk', 'b', '一起写的', '530000', '{"title": "别人的话"}', '$me', '甲', '{$me,$other}', now(), now()),
                  (3, gen_random_uuid(), 'policy', 'NEW', 'DRAFT', 'desk', 'c', '别人写的', '530000', '{}', '$other', '乙', '{$other}', now(), now());
                insert into submission_step (submission_id, at, actor_kind, actor_id, actor_name, desk_path, step, to_state) values
                  (1, now(), 'PERSON', '$me', '甲', null, 'SUBMIT', 'SUBMITTED'),
                  (3, now(), 'PERSON', '$me', '甲', '530000', 'APPROVE', 'APPROVED'),
                  (3, now(), 'PERSON', '$other', '乙', null, 'SUBMIT', 'SUBMITTED');
                insert into submission_note (submission_id, at, person_id, person_name, text) values
                  (3, now(), '$me', '甲', '我的备注'), (3, now(), '$other', '乙', '他的备注');
                insert into attachment (id, hash, name, media_type, bytes, owner_type, owner_id, region_path, uploaded_by, scan_state) values
                  (gen_random_uuid(), repeat('a', 64), '我的.txt', 'text/plain', 5, 'draft', '1', '530000', 'person:$me', 'CLEAN'),
                  (gen_random_uuid(), repeat('b', 64), '他的.txt', 'text/plain', 5, 'draft', '1', '530000', 'person:$other', 'CLEAN');
                insert into import_job (id, source_key, region_path, state, format, gzip, snapshot, file, file_bytes, file_hash, ordered_by, ordered_by_id) values
                  (gen_random_uuid(), 'desk', '530000', 'DONE', 'CSV', false, false, 'f', 1, repeat('a', 64), '甲', 'person:$me'),
                  (gen_random_uuid(), 'desk', '530000', 'DONE', 'CSV', false, false, 'f', 1, repeat('a', 64), '乙', 'person:$other');
                insert into person (id, display_name) values ('$me', '甲'), ('$other', '乙');
                insert into saved_search (person_id, name, query, saved_at) values ('$me', '我的搜索', '?q=a', now()), ('$other', '他的搜索', '?q=a', now());
                insert into audit_event (actor_kind, actor_id, actor_name, act, target_type, target_id, address, ordered_by, detail) values
                  ('PERSON', '$me', '甲', 'my.act', 'x', '1', repeat('c', 64), null, '{}'),
                  ('SYSTEM', 'system', 'system', 'ordered.act', 'x', '1', null, 'person:$me', '{}'),
                  ('PERSON', '$other', '乙', 'other.act', 'x', '1', null, null, '{}')
                """.replace("$me", ME.toString()).replace("$other", OTHER.toString()));
    }

    private static void owner(String statements) {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        factory.close();
        server.close();
    }

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        entities = factory.createEntityManager();
        for (Object store : List.of(files, acts, imports, written, searches)) {
            Field field = store.getClass().getDeclaredField("entities");
            field.setAccessible(true);
            field.set(store, entities);
        }
        entities.getTransaction().begin();
        entities.createNativeQuery("select set_config('teahorse.scope', 'system', true)").getSingleResult();
    }

    @AfterEach
    void end() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void onesOwnIsThereAndNothingOfOthers() {
        String mine = written.submissions(ME) + "" + written.notes(ME) + files.sent("person:" + ME) + imports.ordered("person:" + ME) + searches.export(ME) + acts.of(ME);
        for (String own : List.of("独自写的", "正文", "一起写的", "我的备注", "我的搜索", "我的.txt", "\"source\":\"desk\"", "my.act", "ordered.act")) {
            assertTrue(mine.contains(own), own + " in " + mine);
        }
        for (String foreign : List.of("别人", "他的", "other.act", "乙", OTHER.toString(), "aaaa", "cccc")) {
            assertFalse(mine.contains(foreign), foreign + " in " + mine);
        }
        assertEquals(List.of(2L, 1L, 1L, 1L, 1L, 2L), List.of(written.countSubmissions(ME), written.countNotes(ME), files.countSent("person:" + ME),
                imports.countOrdered("person:" + ME), searches.count(ME), acts.countOf(ME)));
        assertEquals(JsonValue.EMPTY_JSON_ARRAY, written.notes(UUID.randomUUID()));
    }

    @Test
    void rowsAreInTheirOrder() {
        JsonArray rows = (JsonArray) written.submissions(ME);
        assertEquals(List.of(1, 2), rows.stream().map(row -> row.asJsonObject().getInt("number")).toList());
    }

    @Test
    void theNameGoesAndOfficesDecisionsKeepIt() {
        for (int time = 0; time < 2; time++) {
            written.forgetAuthor(ME);
            written.forgetNoter(ME);
            imports.forgetOrderer("person:" + ME);
            searches.forget(ME);
        }
        assertEquals(List.of("", "", "乙"), names("select author_name from submission order by id"));
        assertEquals(List.of("", "甲", "乙"), names("select actor_name from submission_step order by id"));
        assertEquals(List.of("", "乙"), names("select person_name from submission_note order by id"));
        assertEquals(List.of("他的搜索"), names("select name from saved_search"));
        assertEquals(List.of("", "乙"), names("select ordered_by from import_job order by ordered_by"));
    }

    @Test
    void nobodyReachesAnothersSearchesWhateverTheirRole() {
        for (String scope : List.of("visitor", "person:" + OTHER + ",region:", "person:" + OTHER + ",region:530000", "org:" + ME)) {
            entities.createNativeQuery("select set_config('teahorse.scope', '" + scope + "', true)").getSingleResult();
            assertEquals(0, searches.count(ME), scope);
            assertEquals(0, entities.createNativeQuery("delete from saved_search where name = '我的搜索'").executeUpdate(), scope);
        }
        entities.createNativeQuery("select set_config('teahorse.scope', 'person:" + ME + "', true)").getSingleResult();
        assertEquals(1, searches.count(ME));
        assertEquals(List.of("我的搜索"), names("select name from saved_search"));
    }

    @SuppressWarnings("unchecked")
    private List<String> names(String query) {
        return entities.createNativeQuery(query, String.class).getResultList();
    }
}
