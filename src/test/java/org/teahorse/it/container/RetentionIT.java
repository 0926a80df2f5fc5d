package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.audit.AuditSealing;
import org.teahorse.identity.IdentityCare;
import org.teahorse.it.Patience;
import org.teahorse.moderation.Corrections;

/** What is kept of people only for a time is gone afterwards, and nothing else is. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

    @EJB
    private Database database;

    @EJB
    private SystemCaller system;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private IdentityCare identity;

    @EJB
    private Corrections corrections;

    @EJB
    private AuditSealing sealing;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    private long count(String what) {
        return ((Number) database.value("system", "select count(*) from " + what)).longValue();
    }

    @Test
    void sessionsLinksAndAttemptsAreForgotten() throws Exception {
        Patience.await("somebody", () -> count("person") > 0);
        String person = String.valueOf(database.value("system", "select id from person limit 1"));
        for (String[] row : new String[][] {{"1", "now() - interval '200 days'"}, {"2", "now() + interval '1 hour'"}}) {
            database.update("system", "insert into person_session (id, person_id, expires_at) values ('00000000-0000-0000-0000-00000000000" + row[0] + "', '" + person + "', " + row[1] + ")");
            database.update("system", "insert into person_link (token_hash, person_id, expires_at) values ('retention" + row[0] + "', '" + person + "', " + row[1] + ")");
            database.update("system", "insert into sign_in_attempt (subject, failures, last_failed_at) values ('retention" + row[0] + "', 1, " + row[1] + ")");
        }
        Instant before = Instant.now().minus(190, ChronoUnit.DAYS);
        assertEquals(3, system.call(() -> identity.forget(before)));
        assertEquals(0, system.call(() -> identity.forget(before)));
        assertEquals(1, count("person_session where id = '00000000-0000-0000-0000-000000000002'"));
        assertEquals(1, count("person_link where trim(token_hash) = 'retention2'"));
        assertEquals(1, count("sign_in_attempt where subject = 'retention2'"));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> identity.forget(before)));
    }

    @Test
    void contactsOfSettledCorrectionsAreForgotten() throws Exception {
        for (String[] row : new String[][] {{"a", "'DONE'", "now() - interval '91 days'"}, {"b", "'DONE'", "now()"}, {"c", "'OPEN'", "null"}}) {
            database.update("system", "insert into correction (token, record_type, record_id, title, region_path, message, contact, language, sender, created_at, state, settled_at) values ("
                    + "gen_random_uuid(), 'PROGRAM', 1, 'retention', '530000', '" + row[0] + "', 'x@example.org', 'zh-CN', '', now(), " + row[1] + ", " + row[2] + ")");
        }
        Instant before = Instant.now().minus(90, ChronoUnit.DAYS);
        assertEquals(1, system.call(() -> corrections.forgetContacts(before)));
        assertEquals(2, count("correction where title = 'retention' and contact is not null"));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> corrections.forgetContacts(before)));
    }

    @Test
    void keysOfAddressesAreForgottenAMonthAtATime() throws Exception {
        database.update("system", "insert into audit_address_key (month, key) values ('2020-01-01', '" + "0".repeat(64) + "'), ('2020-02-01', '" + "1".repeat(64) + "')");
        assertTrue(system.call(() -> sealing.forgetAddresses(LocalDate.of(2020, 2, 15))) == 1);
        assertEquals(1, count("audit_address_key where month = '2020-02-01'"));
        database.update("system", "delete from audit_address_key where month = '2020-02-01'");
    }
}
