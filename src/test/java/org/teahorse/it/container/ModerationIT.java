package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.actor.RefusedException;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.OfferingSheets;
import org.teahorse.it.Patience;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.Editing;
import org.teahorse.moderation.Publishing;
import org.teahorse.moderation.QueueRequest;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.Reviewing;
import org.teahorse.moderation.State;
import org.teahorse.moderation.StepPassedException;
import org.teahorse.moderation.SubmissionFiles;
import org.teahorse.moderation.Submissions;
import org.teahorse.offering.ProviderDesk;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.source.ContentImporters;
import org.teahorse.source.Sources;

/** Moderation where it is decided: who may not, one of many, set times, what imports must not undo, and how few statements it takes. */
@ExtendWith(ArquillianExtension.class)
class ModerationIT {

    private static final String COUNTY = "530000/530800/530827";
    private static final Set<Check> ALL = EnumSet.allOf(Check.class);

    @EJB
    private Database database;

    @EJB
    private EditorPerson editor;

    @EJB
    private ReviewerPerson reviewer;

    @EJB
    private PublisherPerson publisher;

    @EJB
    private SystemCaller system;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private Editing editing;

    @EJB
    private Submissions submissions;

    @EJB
    private Reviewing reviewing;

    @EJB
    private Publishing publishing;

    @EJB
    private ProviderDesk desk;

    @EJB
    private OfferingSheets sheets;

    @EJB
    private SubmissionFiles files;

    @EJB
    private Sources sources;

    @Inject
    private ContentImporters importers;

    @EJB
    private ImportCaller imports;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    @BeforeEach
    void anOfficeOfThreePeople() {
        person(EditorPerson.ID, "EDITOR");
        person(ReviewerPerson.ID, "REVIEWER");
        person(PublisherPerson.ID, "PUBLISHER");
    }

    private void person(String id, String role) {
        if (database.update("system", "insert into person (id, login, display_name) values ('" + id + "', 'it-" + role.toLowerCase(Locale.ROOT) + "', '" + role
                + "') on conflict do nothing") > 0) {
            database.update("system", "insert into mandate (person_id, role, region_path) values ('" + id + "', '" + role + "', '" + COUNTY + "')");
        }
    }

    private static JsonObject office(String name) {
        return Json.createObjectBuilder().add("unit", name).add("region", "530827").add("address", "一号").build();
    }

    private long drafted(String name) throws Exception {
        return editor.call(() -> editing.begin(UUID.randomUUID(), EntryType.OFFICE, "530827", office(name)));
    }

    private int version(long id) throws Exception {
        return editor.call(() -> submissions.detail(id).summary().version());
    }

    private State state(long id) throws Exception {
        return editor.call(() -> submissions.detail(id).summary().state());
    }

    private long submitted(String name) throws Exception {
        long id = drafted(name);
        int version = version(id);
        editor.call(() -> {
            editing.submit(id, version);
            return null;
        });
        return id;
    }

    // who may not

    @Test
    void visitorsReachNothingOfIt() {
        List<Callable<?>> calls = List.of(() -> editing.begin(UUID.randomUUID(), EntryType.OFFICE, "530827", JsonValue.EMPTY_JSON_OBJECT),
                () -> editing.beginFor(UUID.randomUUID(), EntryType.OFFERING, UUID.randomUUID(), JsonValue.EMPTY_JSON_OBJECT),
                () -> editing.takeOver(UUID.randomUUID(), 1, UUID.randomUUID()), () -> editing.change(UUID.randomUUID(), EntryType.OFFICE, 1),
                () -> editing.answer(UUID.randomUUID(), 1), () -> editing.localise(UUID.randomUUID(), EntryType.CALL, 1, "530827"),
                () -> editing.save(1, 0, JsonValue.EMPTY_JSON_OBJECT), () -> nothing(() -> editing.submit(1, 0)), () -> nothing(() -> editing.recall(1, 0)),
                () -> nothing(() -> editing.discard(1, 0)), () -> nothing(() -> editing.renew(1)), () -> nothing(() -> editing.withdraw(1)),
                () -> editing.copy(UUID.randomUUID(), 1), () -> submissions.detail(1), () -> submissions.check(1),
                () -> submissions.comparison(1, Locale.ENGLISH), () -> submissions.upstreamChanges(1, Locale.ENGLISH), () -> submissions.versions(1),
                () -> submissions.conflict(1), submissions::conflicts, () -> submissions.mine(false, 1, 10), () -> submissions.ofOrganisation(UUID.randomUUID(), EntryType.OFFERING),
                () -> reviewing.queue(QueueRequest.of(null, null, null, null, null, null)), () -> nothing(() -> reviewing.sendBack(1, 0, Reason.OTHER, "x")),
                () -> reviewing.agree(1, 0, ALL), () -> nothing(() -> reviewing.recuse(1)), () -> nothing(() -> reviewing.note(1, "x")),
                () -> publishing.publish(1, 0), () -> nothing(() -> publishing.schedule(1, 0, Instant.EPOCH)), () -> nothing(() -> publishing.unschedule(1, 0)),
                () -> nothing(() -> publishing.withdraw(1, 0, Reason.OTHER, "x")), publishing::planned, () -> nothing(() -> publishing.publishPlanned(1)),
                () -> nothing(() -> publishing.failPlanned(1)), publishing::expire, publishing::remind, () -> publishing.tellOfUpstream(0), desk::desk,
                () -> desk.beginProfile(UUID.randomUUID(), UUID.randomUUID()),
                () -> desk.beginOffering(UUID.randomUUID(), UUID.randomUUID(), JsonValue.EMPTY_JSON_OBJECT), () -> nothing(desk::writeCounts),
                () -> nothing(desk::warnOfEndings), () -> sheets.receive(UUID.randomUUID(), null, ImportFormat.CSV),
                () -> files.list(1), () -> nothing(() -> files.add(1, null, "x.pdf")), () -> nothing(() -> files.remove(1, UUID.randomUUID())),
                () -> nothing(() -> files.takeText(1, UUID.randomUUID())));
        for (int i = 0; i < calls.size(); i++) {
            Callable<?> call = calls.get(i);
            assertThrows(EJBAccessException.class, call::call, "call " + i);
        }
    }

    private static Object nothing(Runnable act) {
        act.run();
        return null;
    }

    @Test
    void staffReachNothingOfTheSystems() {
        for (Callable<?> call : List.<Callable<?>>of(publishing::planned, () -> nothing(() -> publishing.publishPlanned(1)),
                () -> nothing(() -> publishing.failPlanned(1)), publishing::expire, publishing::remind, () -> publishing.tellOfUpstream(0), () -> nothing(desk::writeCounts), () -> nothing(desk::warnOfEndings))) {
            assertThrows(EJBAccessException.class, () -> editor.call(call::call));
        }
    }

    @Test
    void withoutAMandateThereIsNothingToSeeOrDo() throws Exception {
        long id = submitted("无权窗口");
        assertThrows(NotFoundException.class, () -> unmandated.call(() -> submissions.detail(id)));
        assertThrows(NotFoundException.class, () -> unmandated.call(() -> reviewing.agree(id, 1, ALL)));
        assertThrows(NotFoundException.class, () -> unmandated.call(() -> publishing.publish(id, 1)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> editing.begin(UUID.randomUUID(), EntryType.OFFICE, "530827", JsonValue.EMPTY_JSON_OBJECT)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> submissions.ofOrganisation(UUID.randomUUID(), EntryType.OFFERING)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> desk.beginProfile(UUID.randomUUID(), UUID.randomUUID())));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> desk.beginOffering(UUID.randomUUID(), UUID.randomUUID(), JsonValue.EMPTY_JSON_OBJECT)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> editing.beginFor(UUID.randomUUID(), EntryType.OFFERING, UUID.randomUUID(), JsonValue.EMPTY_JSON_OBJECT)));
    }

    @Test
    void anEditorDoesNotDecideAndAReviewerDoesNotPublish() throws Exception {
        long id = submitted("分权窗口");
        int version = version(id);
        assertThrows(RefusedException.class, () -> editor.call(() -> reviewing.agree(id, version, ALL)));
        assertThrows(RefusedException.class, () -> publisher.call(() -> reviewing.agree(id, version, ALL)));
        assertThrows(RefusedException.class, () -> reviewer.call(() -> publishing.publish(id, version)));
        assertThrows(RefusedException.class, () -> reviewer.call(() -> editing.save(id, version, JsonValue.EMPTY_JSON_OBJECT)));
    }

    @Test
    void nobodyDecidesOnWhatTheyWroteOrStayOutOf() throws Exception {
        long id = submitted("本人窗口");
        database.update("system", "update submission set writers = writers || cast('" + ReviewerPerson.ID + "' as uuid) where id = " + id);
        int version = version(id);
        assertThrows(BusinessException.class, () -> reviewer.call(() -> reviewing.agree(id, version, ALL)));
        long other = submitted("回避窗口");
        reviewer.call(() -> nothing(() -> reviewing.recuse(other)));
        int now = version(other);
        assertThrows(BusinessException.class, () -> reviewer.call(() -> reviewing.agree(other, now, ALL)));
        assertEquals(State.SUBMITTED, state(other));
    }

    @Test
    void whatIsNotVouchedForIsNotApprovedAndAReturnSaysWhy() throws Exception {
        long id = submitted("核对窗口");
        int version = version(id);
        assertThrows(InvalidInputException.class, () -> reviewer.call(() -> reviewing.agree(id, version, Set.of())));
        assertThrows(InvalidInputException.class, () -> reviewer.call(() -> nothing(() -> reviewing.sendBack(id, version, Reason.OTHER, " "))));
        assertThrows(InvalidInputException.class, () -> reviewer.call(() -> nothing(() -> reviewing.sendBack(id, version, null, "x"))));
        assertEquals(State.SUBMITTED, state(id));
    }

    // one of many

    @Test
    void ofTwentyEqualDecisionsOneCounts() throws Exception {
        long id = submitted("并发窗口");
        int version = version(id);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<State>> decisions = IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> reviewer.call(() -> reviewing.agree(id, version, ALL)))).toList();
            int done = 0;
            for (Future<State> decision : decisions) {
                try {
                    decision.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertTrue(refused.getCause() instanceof StepPassedException, String.valueOf(refused.getCause()));
                }
            }
            assertEquals(1, done);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1L, ((Number) database.value("system", "select count(*) from submission_step where step = 'PUBLISH' and submission_id = " + id)).longValue());
        assertEquals(State.PUBLISHED, state(id));
    }

    @Test
    void theSameFormTwiceBeginsOnce() throws Exception {
        UUID token = UUID.randomUUID();
        long first = editor.call(() -> editing.begin(token, EntryType.OFFICE, "530827", office("一次窗口")));
        assertEquals(first, editor.call(() -> editing.begin(token, EntryType.OFFICE, "530827", office("一次窗口"))));
    }

    @Test
    void whoeverFindsAChangeBegunJoinsIt() throws Exception {
        long id = published("合并窗口");
        long record = editor.call(() -> submissions.detail(id).summary().recordId());
        long change = editor.call(() -> editing.change(UUID.randomUUID(), EntryType.OFFICE, record));
        assertEquals(change, editor.call(() -> editing.change(UUID.randomUUID(), EntryType.OFFICE, record)));
        assertFalse(change == id);
    }

    private long published(String name) throws Exception {
        long id = submitted(name);
        int version = version(id);
        assertEquals(State.PUBLISHED, reviewer.call(() -> reviewing.agree(id, version, ALL)));
        return id;
    }

    // set times

    @Test
    void whatIsScheduledIsPublishedAtItsTimeAndOnce() throws Exception {
        long id = approvedProgram();
        int version = version(id);
        assertThrows(InvalidInputException.class, () -> publisher.call(() -> nothing(() -> publishing.schedule(id, version, Instant.EPOCH))));
        publisher.call(() -> nothing(() -> publishing.schedule(id, version, Instant.now().plus(1, ChronoUnit.DAYS))));
        system.call(() -> nothing(() -> publishing.publishPlanned(id)));
        assertEquals(State.SCHEDULED, state(id), "its time has not come");
        database.update("system", "update submission set publish_at = now() - interval '1 minute' where id = " + id);
        assertTrue(system.call(() -> publishing.planned()).contains(id));
        system.call(() -> nothing(() -> publishing.publishPlanned(id)));
        system.call(() -> nothing(() -> publishing.publishPlanned(id)));
        assertEquals(State.PUBLISHED, state(id));
    }

    /** A call of the county that waits for its publisher. */
    private long approvedProgram() throws Exception {
        Patience.await("a program of the demonstration", () -> database.value(null, "select id from program where withdrawn_at is null") != null);
        String reference = (String) database.value(null, "select source_key || '/' || external_id from program where withdrawn_at is null order by id");
        JsonObject row = Json.createObjectBuilder().add("program", reference).add("name", "定时批次" + UUID.randomUUID()).build();
        long id = editor.call(() -> editing.begin(UUID.randomUUID(), EntryType.CALL, "530827", row));
        int draft = version(id);
        editor.call(() -> nothing(() -> editing.submit(id, draft)));
        int sent = version(id);
        assertEquals(State.APPROVED, reviewer.call(() -> reviewing.agree(id, sent, ALL)));
        return id;
    }

    @Test
    void anOfficeIsRemindedAndTheOneAboveIsToldOnce() throws Exception {
        long id = submitted("超时窗口");
        database.update("system", "update submission set due_on = current_date - 5 where id = " + id);
        system.call(() -> publishing.remind());
        assertEquals(Boolean.TRUE, database.value("system", "select escalated and reminded_on is not null from submission where id = " + id));
        assertTrue(reviewer.call(() -> reviewing.queue(QueueRequest.of("overdue", null, null, "超时窗口", null, null))).page().total() >= 1);
    }

    // imports

    @Test
    void whatPeopleCorrectedSurvivesTheNextImportAndAConflictIsKept() throws Exception {
        administrator.call(() -> sources.declare("it-protected", Json.createObjectBuilder().add("name", "保护测试").add("licence", "test")
                .add("contentType", "office").build()));
        imports.bring(sources, importers, "it-protected", row("一号楼", "0879-1"));
        long record = ((Number) database.value(null, "select id from office where source_key = 'it-protected'")).longValue();
        long change = editor.call(() -> editing.change(UUID.randomUUID(), EntryType.OFFICE, record));
        int version = version(change);
        int saved = editor.call(() -> editing.save(change, version, Json.createObjectBuilder(office("保护窗口")).add("address", "二号楼").add("phone", "0879-1").build()));
        editor.call(() -> nothing(() -> editing.submit(change, saved)));
        int sent = version(change);
        reviewer.call(() -> reviewing.agree(change, sent, ALL));
        assertEquals("二号楼", database.value(null, "select address from office where id = " + record));

        imports.bring(sources, importers, "it-protected", row("一号楼", "0879-2"));
        assertEquals("二号楼", database.value(null, "select address from office where id = " + record), "the source says what it said before");
        assertEquals("0879-2", database.value(null, "select phone from office where id = " + record), "what nobody corrected follows the source");
        assertEquals(List.of(), database.rows(null, "select field from protected_field where source_key = 'it-protected' and incoming is not null"));

        imports.bring(sources, importers, "it-protected", row("三号楼", "0879-2"));
        assertEquals("二号楼", database.value(null, "select address from office where id = " + record));
        assertEquals(List.of("address"), database.rows(null, "select cast(field as text) from protected_field where source_key = 'it-protected' and incoming is not null"));
        assertEquals("三号楼", editor.call(() -> submissions.conflict(change)).fields().get(0).incoming());
        assertTrue(editor.call(() -> submissions.conflicts()).stream().anyMatch(conflict -> conflict.record().id() == record));
    }

    private static JsonObject row(String address, String phone) {
        return Json.createObjectBuilder(office("保护窗口")).add("externalId", "w1").add("address", address).add("phone", phone).build();
    }

    // statements

    @Test
    void theQueueTakesFewStatementsHoweverLongItIs() throws Exception {
        long few = statements();
        database.update("system", """
                insert into submission (token, entry_type, kind, state, source_key, external_id, title, region, region_path, desk_path, author_id, author_name, writers,
                  created_at, edited_at, due_on)
                select gen_random_uuid(), 'OFFICE', 'NEW', 'SUBMITTED', 'desk-office', 'many-' || n, '长队 ' || n, '530827', '530000/530800/530827',
                  '530000/530800/530827', cast('%s' as uuid), '作者', array[cast('%s' as uuid)], now(), now(), current_date + 3 from generate_series(1, 500) n"""
                .formatted(EditorPerson.ID, EditorPerson.ID));
        long many = statements();
        assertEquals(few, many, "never growing with rows");
        assertTrue(many <= 10, many + " statements");
    }

    private long statements() throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long before = database.statements();
            reviewer.call(() -> reviewing.queue(QueueRequest.of("mine", null, null, null, null, null)));
            fewest = Math.min(fewest, database.statements() - before);
        }
        return fewest;
    }
}
