package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teahorse.shared.JsonRows;

/** Everything of one person in the tables of identity: for showing it to them, and for forgetting it. */
@ApplicationScoped
public class PersonalStore {

    private static final String PROFILE = """
            select cast(jsonb_build_object('name', p.display_name, 'signInName', p.login, 'mobile', p.mobile, 'email', p.email, 'language', p.language,
              'createdAt', p.created_at, 'passwordChangedAt', p.password_changed_at, 'secondFactorSince', p.totp_since,
              'recoveryCodesLeft', (select count(*) from recovery_code c where c.person_id = p.id and c.used_at is null)) as text)
            from person p where p.id = :person""";
    /** Where a person was reached, and is. */
    private static final String ADDRESSES = "(select mobile from person where id = :person union all select lower(email) from person where id = :person)";
    /** Each part by its name; nobody else's name, address or secret is in it. */
    private static final Map<String, String> PARTS = parts();

    @PersistenceContext
    private EntityManager entities;

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("roles", """
                select m.role, m.organisation_id "organisation", o.name "organisationName", m.region_path "region", m.valid_from "from", m.valid_to "until",
                  m.granted_at "givenAt", m.ended_at "endedAt"
                from mandate m left join organisation o on o.id = m.organisation_id where m.person_id = :person order by m.id""");
        parts.put("sessions", """
                select s.device, s.address, s.created_at "createdAt", s.last_seen_at "lastSeenAt", s.expires_at "expiresAt", s.revoked_at "endedAt"
                from person_session s where s.person_id = :person order by s.created_at""");
        parts.put("identities", """
                select i.provider, i.issuer, i.subject, i.display_name "name", i.linked_at "linkedAt", i.last_used_at "lastUsedAt"
                from person_identity i where i.person_id = :person order by i.id""");
        parts.put("codes", """
                select c.purpose, c.address, c.created_at "askedAt", c.expires_at "expiresAt", c.used_at "usedAt"
                from one_time_code c where c.person_id = :person order by c.created_at""");
        // without their text: it may hold a code or a link that opens something
        parts.put("messages", """
                select d.channel, d.address, d.subject, d.sent_at "sentAt" from demo_message d where lower(d.address) in\s""" + ADDRESSES + " order by d.id");
        parts.put("claims", """
                select c.organisation_id "organisation", o.name "organisationName", c.evidence, c.state, c.created_at "sentAt", c.decided_at "decidedAt", c.reason
                from organisation_claim c join organisation o on o.id = c.organisation_id where c.person_id = :person order by c.created_at""");
        parts.put("invitations", """
                select case when i.created_by = :person then 'sent' else 'taken' end "direction", i.organisation_id "organisation", o.name "organisationName",
                  i.role, i.created_at "createdAt", i.expires_at "expiresAt", i.used_at "usedAt", i.withdrawn_at "withdrawnAt"
                from invitation i join organisation o on o.id = i.organisation_id where i.created_by = :person or i.used_by = :person order by i.created_at""");
        parts.put("handovers", """
                select case when h.from_person = :person then 'offered' else 'received' end "direction", h.organisation_id "organisation",
                  o.name "organisationName", h.created_at "offeredAt", h.settled_at "settledAt", h.accepted
                from handover h join organisation o on o.id = h.organisation_id where h.from_person = :person or h.to_person = :person order by h.created_at""");
        return parts;
    }

    /** Names of the parts that {@link #rows} and {@link #count} know. */
    public List<String> names() {
        return List.copyOf(PARTS.keySet());
    }

    public JsonValue profile(UUID person) {
        return JsonRows.read(entities.createNativeQuery(PROFILE, String.class).setParameter("person", person).getSingleResult());
    }

    public JsonValue rows(String part, UUID person) {
        return JsonRows.read(entities.createNativeQuery(JsonRows.array(PARTS.get(part)), String.class).setParameter("person", person).getSingleResult());
    }

    public long count(String part, UUID person) {
        return ((Number) entities.createNativeQuery(JsonRows.count(PARTS.get(part))).setParameter("person", person).getSingleResult()).longValue();
    }

    // forgetting

    /** What a person was sent, and codes they asked for. First of all: later nobody knows their addresses any more. */
    public void forgetMessages(UUID person) {
        run("delete from demo_message where lower(address) in " + ADDRESSES, person);
        run("delete from one_time_code where person_id = :person or lower(address) in " + ADDRESSES, person);
    }

    /** Everything by which they could sign in, and where they did. */
    public void forgetSecrets(UUID person, Collection<String> subjects) {
        run("delete from person_password where person_id = :person", person);
        run("delete from person_identity where person_id = :person", person);
        run("delete from recovery_code where person_id = :person", person);
        run("delete from person_link where person_id = :person", person);
        run("update person_session set revoked_at = coalesce(revoked_at, now()), device = null, address = null, acting_for = null where person_id = :person", person);
        entities.createNativeQuery("delete from sign_in_attempt where subject in (:subjects)").setParameter("subjects", subjects).executeUpdate();
    }

    /** Mandates end, what waits for an answer is over, and their name and address stand nowhere. */
    public void forgetTies(UUID person) {
        run("update mandate set ended_at = now(), ended_by = '' where person_id = :person and ended_at is null", person);
        run("update mandate m set granted_by = '' from person p where m.person_id = :person and p.id = :person and m.granted_by = p.display_name", person);
        run("update mandate m set ended_by = '' from person p where m.person_id = :person and p.id = :person and m.ended_by = p.display_name", person);
        run("update handover set settled_at = now(), accepted = false where (from_person = :person or to_person = :person) and settled_at is null", person);
        run("update organisation_claim set state = 'DECLINED', decided_at = now(), decided_by = '' where person_id = :person and state = 'OPEN'", person);
        run("update organisation_claim set person_name = '' where person_id = :person", person);
        run("update invitation set address = '' where used_by = :person", person);
    }

    /** Nothing is left but the row's number. Last of all. */
    public void close(UUID person) {
        run("""
                update person set login = null, display_name = '', password_hash = null, password_changed_at = null, mobile = null, email = null,
                  language = 'zh-CN', totp_secret = null, totp_since = null, totp_step = null, disabled_at = now(), closed_at = now()
                where id = :person""", person);
    }

    private void run(String statement, UUID person) {
        entities.createNativeQuery(statement).setParameter("person", person).executeUpdate();
    }
}
