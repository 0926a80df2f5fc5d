package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.teahorse.actor.RefusedException;
import org.teahorse.console.Desk;
import org.teahorse.console.Desks;
import org.teahorse.console.Installation;
import org.teahorse.exchange.Imports;
import org.teahorse.it.Patience;
import org.teahorse.outbox.OutboxCare;
import org.teahorse.search.SearchQuality;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.search.VocabularyAdministration;
import org.teahorse.search.VocabularyDraft;

/** The console's boundaries, called by who may not; and what timers note. */
@ExtendWith(ArquillianExtension.class)
class ConsoleIT {

    private static final VocabularyDraft DRAFT = new VocabularyDraft("围墙词", List.of("规范说法"), 0.8f, false, LocalDate.of(2100, 1, 1), null, "");

    @EJB
    private Database database;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private VocabularyAdministration vocabulary;

    @EJB
    private SearchQuality quality;

    @EJB
    private OutboxCare outbox;

    @EJB
    private Installation installation;

    @EJB
    private Desks desks;

    @EJB
    private Imports imports;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    private List<Executable> calls() {
        return List.of(() -> vocabulary.list("", false, 1, 10), () -> vocabulary.permit(), () -> vocabulary.find(1), () -> vocabulary.add(DRAFT), () -> vocabulary.change(1, 0, DRAFT),
                () -> vocabulary.end(1, 0, LocalDate.of(2100, 1, 1)), () -> vocabulary.preview(0, DRAFT, ""), () -> vocabulary.previewEnd(1, LocalDate.of(2100, 1, 1), ""),
                () -> quality.figures(30, 0), () -> quality.days(30), () -> quality.texts(30, false, UnhelpfulText.Order.TIMES, 1, 10), () -> quality.dismiss(1), () -> quality.restore(1),
                () -> outbox.topics(), () -> outbox.failed(1, 10), () -> outbox.jobs(), () -> outbox.backlog(), () -> outbox.retry(1), () -> outbox.retryAll("search.index"),
                () -> installation.settings(), () -> installation.tables(), () -> imports.unsettled());
    }

    @Test
    void visitorsMayNotCallThem() {
        calls().forEach(call -> assertThrows(EJBAccessException.class, call));
        assertThrows(EJBAccessException.class, () -> desks.list());
    }

    @Test
    void staffWithoutAMandateMayNotEither() throws Exception {
        for (Executable call : calls()) {
            assertThrows(RefusedException.class, () -> unmandated.call(() -> {
                try {
                    call.execute();
                    return null;
                } catch (RefusedException refused) {
                    throw refused;
                } catch (Throwable other) {
                    throw new AssertionError(other);
                }
            }));
        }
        assertEquals(List.of("health"), unmandated.call(() -> desks.list()).stream().map(Desk::key).toList());
        assertEquals(0L, ((Number) database.value("system", "select count(*) from vocabulary_entry where term = '围墙词'")).longValue());
    }

    @Test
    void timersNoteTheirRunsAndOnlyTheInstallationReadsThem() {
        String query = "select count(*) from job_run where job in ('ages', 'policy-expiry', 'calendar', 'qualifications') and error is null and last_good_at is not null";
        Patience.await("the jobs at start to be noted", () -> ((Number) database.value("system", query)).longValue() == 4);
        assertEquals(4L, ((Number) database.value("region:", query)).longValue());
        assertEquals(0L, ((Number) database.value("region:530000/530800", query)).longValue());
        assertEquals(0L, ((Number) database.value(null, query)).longValue());
    }

    @Test
    void theVocabularyIsSownAtStart() {
        assertTrue(((Number) database.value(null, "select count(*) from vocabulary_entry where shipped_term is not null")).longValue() > 300);
    }
}
