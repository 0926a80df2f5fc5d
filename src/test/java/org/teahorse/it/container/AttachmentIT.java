package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.actor.RefusedException;
import org.teahorse.attachment.Attachment;
import org.teahorse.attachment.Attachments;
import org.teahorse.attachment.FileCare;
import org.teahorse.attachment.ScanState;
import org.teahorse.it.Patience;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;

/** Files are kept once, reached by those who may, scanned before they are given out, and gone when nothing needs them. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {

    /** The county the editor's token is for, and one beside it. */
    private static final String HERE = "530000/530800/530827";
    private static final String ELSEWHERE = "530000/530900/530926";

    @EJB
    private Database database;

    @EJB
    private EditorCaller editor;

    @EJB
    private AuditorCaller auditor;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private SystemCaller system;

    @EJB
    private Attachments attachments;

    @EJB
    private FileCare care;

    private final String owner = UUID.randomUUID().toString();

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    @BeforeEach
    void thereIsAnEditor() {
        database.update("system", "insert into api_token (id, name, token_hash, role, region_path) overriding system value values (" + EditorCaller.TOKEN
                + ", 'editor', '" + "b".repeat(64) + "', 'EDITOR', '" + HERE + "'), (" + AuditorCaller.TOKEN + ", 'auditor', '" + "a".repeat(64)
                + "', 'AUDITOR', '') on conflict do nothing");
    }

    private Attachment receive(String name, String content, String region) throws Exception {
        return editor.call(() -> attachments.receive(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name, "test", owner, region, null));
    }

    @Test
    void aFileIsKeptReadAndGivenBack() throws Exception {
        Attachment file = receive("说明.txt", "中小企业 " + owner, HERE);
        assertEquals("说明.txt text/plain NOT_SCANNED", file.name() + " " + file.mediaType() + " " + file.scan());
        assertEquals(List.of(file.id()), editor.call(() -> attachments.list("test", owner)).stream().map(Attachment::id).toList());
        assertEquals("中小企业 " + owner, Files.readString(editor.call(() -> attachments.download(file.id())).content()));
        Patience.await("its text", () -> text(file.id()).equals("中小企业 " + owner));
        assertEquals(1L, audited("attachment.received"));
        assertEquals(1L, audited("attachment.read"));
    }

    private String text(UUID id) {
        try {
            Map<UUID, String> texts = editor.call(() -> attachments.textOf(List.of(id)));
            return texts.getOrDefault(id, "");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long audited(String act) {
        return ((Number) database.value("system", "select count(*) from audit_event where act = '" + act + "' and target_id = '" + owner + "'")).longValue();
    }

    @Test
    void othersSeeItOnlyOnceItIsPublished() throws Exception {
        Attachment file = receive("a.txt", "x", HERE);
        assertEquals(List.of(), attachments.list("test", owner));
        assertEquals(List.of(), unmandated.call(() -> attachments.list("test", owner)));
        assertEquals(Map.of(), unmandated.call(() -> attachments.textOf(List.of(file.id()))));
        assertThrows(NotFoundException.class, () -> attachments.download(file.id()));
        assertThrows(NotFoundException.class, () -> unmandated.call(() -> attachments.download(file.id())));
        assertThrows(NotFoundException.class, () -> unmandated.call(() -> {
            attachments.remove(file.id());
            return null;
        }));
        assertThrows(RefusedException.class, () -> editor.call(() -> attachments.publish("test", owner)), "an editor does not publish");
        assertThrows(EJBAccessException.class, () -> attachments.publish("test", owner));
        assertThrows(EJBAccessException.class, () -> attachments.receive(null, "a.txt", "test", owner, HERE, null));
        assertThrows(EJBAccessException.class, () -> attachments.remove(file.id()));
        assertEquals(1, system.call(() -> attachments.publish("test", owner)));
        assertEquals(0, system.call(() -> attachments.publish("test", owner)));
        assertEquals(file.id(), attachments.download(file.id()).attachment().id());
        assertThrows(RefusedException.class, () -> editor.call(() -> {
            attachments.remove(file.id());
            return null;
        }), "what is published is not the editor's to take away");
    }

    @Test
    void theAuditorReadsWhatIsNotPublishedAndItIsRecorded() throws Exception {
        Attachment file = receive("a.txt", "x", HERE);
        assertEquals(file.id(), auditor.call(() -> attachments.download(file.id())).attachment().id());
        assertEquals(1L, audited("attachment.read"));
    }

    @Test
    void nobodySendsForAnOrganisationThatIsNotTheirs() throws Exception {
        assertThrows(RefusedException.class, () -> unmandated.call(() -> attachments.receive(new ByteArrayInputStream(new byte[] {'x'}), "a.txt", "test", owner,
                ELSEWHERE, UUID.fromString("00000000-0000-4000-8000-000000000901"))));
        assertThrows(RefusedException.class, () -> editor.call(() -> attachments.receive(new ByteArrayInputStream(new byte[] {'x'}), "a.txt", "test", owner,
                ELSEWHERE, UUID.fromString("00000000-0000-4000-8000-000000000901"))));
    }

    @Test
    void whatDoesNotFitIsRefusedAndLeavesNothing() throws IOException {
        assertThrows(BusinessException.class, () -> receive("a.pdf", "no pdf", HERE));
        assertThrows(BusinessException.class, () -> receive("a.txt", "", HERE));
        assertThrows(BusinessException.class, () -> receive("a.exe", "x", HERE));
        assertThrows(BusinessException.class, () -> receive("a.txt", "x".repeat(20 * 1024 * 1024 + 1), HERE));
        assertEquals(0L, ((Number) database.value("system", "select count(*) from attachment where owner_id = '" + owner + "'")).longValue());
    }

    @Test
    void contentsThatNothingNeedsAreSwept() throws Exception {
        Attachment kept = receive("kept.txt", "kept " + owner, HERE);
        Attachment gone = receive("gone.txt", "gone " + owner, HERE);
        var content = editor.call(() -> attachments.download(gone.id())).content();
        editor.call(() -> {
            attachments.remove(gone.id());
            return null;
        });
        assertThrows(EJBAccessException.class, () -> editor.call(() -> care.sweep(Duration.ZERO)));
        assertEquals(0, system.call(() -> care.sweep(Duration.ofDays(1))), "young ones may still get their row");
        assertTrue(system.call(() -> care.sweep(Duration.ofSeconds(-5))) >= 1);
        assertFalse(Files.exists(content));
        assertTrue(Files.exists(editor.call(() -> attachments.download(kept.id())).content()));
    }

    @Test
    void aFileIsHeldBackUntilItWasScannedAndAnInfectedOneIsGone() throws Exception {
        try (ScannerDaemon daemon = new ScannerDaemon()) {
            System.setProperty("teahorse.clamav.host", "localhost");
            System.setProperty("teahorse.clamav.port", String.valueOf(daemon.port()));
            Attachment good = receive("good.txt", "good " + owner, HERE);
            assertEquals(ScanState.WAITING, good.scan());
            Attachment bad = receive("bad.txt", ScannerDaemon.EICAR + owner, HERE);
            Patience.await("the good one", () -> state(good.id()) == ScanState.CLEAN);
            Patience.await("the bad one", () -> state(bad.id()) == ScanState.INFECTED);
            Patience.await("the text of the good one", () -> !text(good.id()).isEmpty());
            assertEquals("attachment.infected", assertThrows(BusinessException.class, () -> editor.call(() -> attachments.download(bad.id()))).messageKey());
            assertEquals(1L, audited("attachment.infected"));
            assertEquals(1, system.call(() -> attachments.publish("test", owner)), "what is infected is not published");
        } finally {
            System.clearProperty("teahorse.clamav.host");
            System.clearProperty("teahorse.clamav.port");
        }
    }

    @Test
    void withoutAnAnswerOfTheScannerAFileStaysHeldBack() throws Exception {
        System.setProperty("teahorse.unscanned.files", "hold");
        try {
            Attachment file = receive("held.txt", "held " + owner, HERE);
            assertEquals("attachment.waiting", assertThrows(BusinessException.class, () -> editor.call(() -> attachments.download(file.id()))).messageKey());
        } finally {
            System.clearProperty("teahorse.unscanned.files");
            database.update("system", "delete from outbox where topic = 'attachment-scan'");
        }
    }

    private ScanState state(UUID id) {
        return ScanState.valueOf((String) database.value("system", "select scan_state from attachment where id = '" + id + "'"));
    }
}
