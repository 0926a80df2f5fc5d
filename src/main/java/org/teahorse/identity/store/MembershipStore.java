package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.identity.Claim;
import org.teahorse.identity.Handover;
import org.teahorse.identity.Invitation;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.domain.Reach;

/** Reads and writes how people come to work for organisations: claims, invitations and hand-overs. */
@ApplicationScoped
public class MembershipStore {

    private static final String CLAIMS = """
            select c.id, c.organisation_id, o.name, o.credit_code, c.region_path, c.person_id, c.person_name, c.evidence, c.state, c.created_at, c.decided_at,
              c.decided_by, c.reason from organisation_claim c join organisation o on o.id = c.organisation_id\s""";
    private static final String INVITATIONS = """
            select i.id, i.organisation_id, o.name, i.role, i.address, i.expires_at, i.used_at is not null or i.withdrawn_at is not null or i.expires_at <= now()
            from invitation i join organisation o on o.id = i.organisation_id\s""";

    @PersistenceContext
    private EntityManager entities;

    // claims

    /** @return false when another claim on the organisation is open */
    public boolean insertClaim(Organisation organisation, UUID person, String name, String evidence) {
        return entities.createNativeQuery("""
                insert into organisation_claim (id, organisation_id, region_path, person_id, person_name, evidence)
                values (:id, :organisation, :path, :person, :name, :evidence) on conflict do nothing""")
                .setParameter("id", UUID.randomUUID()).setParameter("organisation", organisation.id()).setParameter("path", organisation.regionPath())
                .setParameter("person", person).setParameter("name", name).setParameter("evidence", evidence).executeUpdate() > 0;
    }

    public List<Claim> claims(boolean open, int first, int most) {
        return claims(open ? "where c.state = 'OPEN' order by c.created_at" : "where c.state <> 'OPEN' order by c.decided_at desc", null, first, most);
    }

    public long countClaims(boolean open) {
        return ((Number) entities.createNativeQuery("select count(*) from organisation_claim where state " + (open ? "=" : "<>") + " 'OPEN'")
                .getSingleResult()).longValue();
    }

    /** Of one claimant, the newest first. */
    public List<Claim> claimsOf(UUID person) {
        return claims("where c.person_id = :value order by c.created_at desc", person, 0, 20);
    }

    public Optional<Claim> claim(UUID id) {
        return claims("where c.id = :value", id, 0, 1).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Claim> claims(String condition, Object value, int first, int most) {
        var query = entities.createNativeQuery(CLAIMS + condition, Object[].class).setFirstResult(first).setMaxResults(most);
        if (value != null) {
            query.setParameter("value", value);
        }
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new Claim((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4],
                (UUID) row[5], (String) row[6], (String) row[7], Claim.State.valueOf((String) row[8]), (Instant) row[9], (Instant) row[10], (String) row[11],
                (String) row[12])).toList();
    }

    /** @return false when somebody decided before */
    public boolean decide(UUID claim, boolean accepted, String by, String reason) {
        return entities.createNativeQuery("""
                update organisation_claim set state = :state, decided_at = now(), decided_by = :by, reason = :reason where id = :id and state = 'OPEN'""")
                .setParameter("state", (accepted ? Claim.State.ACCEPTED : Claim.State.DECLINED).name()).setParameter("by", by).setParameter("reason", reason)
                .setParameter("id", claim).executeUpdate() > 0;
    }

    // invitations

    public void invite(UUID organisation, Role role, String address, String hash, UUID by, Duration lifetime) {
        entities.createNativeQuery("""
                insert into invitation (id, organisation_id, role, address, token_hash, created_by, expires_at)
                values (:id, :organisation, :role, :address, :hash, :by, now() + make_interval(secs => :seconds))""")
                .setParameter("id", UUID.randomUUID()).setParameter("organisation", organisation).setParameter("role", role.name())
                .setParameter("address", address).setParameter("hash", hash).setParameter("by", by).setParameter("seconds", (double) lifetime.toSeconds())
                .executeUpdate();
    }

    /** Those still open. */
    public List<Invitation> invitations(UUID organisation) {
        return invitations("where i.organisation_id = :value and i.used_at is null and i.withdrawn_at is null and i.expires_at > now() order by i.created_at",
                organisation);
    }

    public Optional<Invitation> invitation(String hash) {
        return invitations("where i.token_hash = :value", hash).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Invitation> invitations(String condition, Object value) {
        return ((List<Object[]>) entities.createNativeQuery(INVITATIONS + condition, Object[].class).setParameter("value", value).getResultList()).stream()
                .map(row -> new Invitation((UUID) row[0], (UUID) row[1], (String) row[2], Role.valueOf((String) row[3]), Reach.masked((String) row[4]),
                        (Instant) row[5], (Boolean) row[6])).toList();
    }

    /** @return false when it was used, withdrawn, or has expired */
    public boolean useInvitation(UUID id, UUID person) {
        return entities.createNativeQuery("""
                update invitation set used_at = now(), used_by = :person
                where id = :id and used_at is null and withdrawn_at is null and expires_at > now()""")
                .setParameter("id", id).setParameter("person", person).executeUpdate() > 0;
    }

    public boolean withdrawInvitation(UUID organisation, UUID id) {
        return entities.createNativeQuery("update invitation set withdrawn_at = now() where id = :id and organisation_id = :organisation and used_at is null and withdrawn_at is null")
                .setParameter("id", id).setParameter("organisation", organisation).executeUpdate() > 0;
    }

    // hand-overs

    /** @return false when one is open */
    public boolean offer(UUID organisation, UUID from, UUID to) {
        return entities.createNativeQuery("insert into handover (id, organisation_id, from_person, to_person) values (:id, :organisation, :from, :to) on conflict do nothing")
                .setParameter("id", UUID.randomUUID()).setParameter("organisation", organisation).setParameter("from", from).setParameter("to", to)
                .executeUpdate() > 0;
    }

    @SuppressWarnings("unchecked")
    public Optional<Handover> openHandover(UUID organisation) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select h.id, h.organisation_id, h.from_person, f.display_name, h.to_person, t.display_name, h.created_at
                from handover h join person f on f.id = h.from_person join person t on t.id = h.to_person
                where h.organisation_id = :id and h.settled_at is null""", Object[].class).setParameter("id", organisation).getResultList()).stream().findFirst()
                .map(row -> new Handover((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (UUID) row[4], (String) row[5], (Instant) row[6]));
    }

    public boolean settleHandover(UUID id, boolean accepted) {
        return entities.createNativeQuery("update handover set settled_at = now(), accepted = :accepted where id = :id and settled_at is null")
                .setParameter("accepted", accepted).setParameter("id", id).executeUpdate() > 0;
    }

    /** The organisation a session acts for. @param organisation null for none */
    public void actFor(UUID session, UUID person, UUID organisation) {
        entities.createNativeQuery("update person_session set acting_for = cast(:organisation as uuid) where id = :session and person_id = :person")
                .setParameter("organisation", organisation == null ? null : organisation.toString()).setParameter("session", session)
                .setParameter("person", person).executeUpdate();
    }
}
