package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.identity.MandateInfo;
import org.teahorse.identity.Member;
import org.teahorse.identity.Organisation;
import org.teahorse.shared.Settings;

/** Reads and writes mandates. Those who change what one person holds, or who owns an organisation, lock the row first. */
@ApplicationScoped
public class MandateStore {

    /** The day it is where the installation is, wherever the database thinks it is. */
    private static final String TODAY = "cast(now() at time zone '" + Settings.zone().getId() + "' as date)";
    /** What makes a mandate count today; what was given on by somebody ends with theirs. */
    static final String IN_FORCE = """
            m.ended_at is null and m.valid_from <= $today and (m.valid_to is null or m.valid_to >= $today)
            and (m.delegated_from is null or exists (select 1 from mandate o where o.id = m.delegated_from and o.ended_at is null
              and (o.valid_to is null or o.valid_to >= $today)))""".replace("$today", TODAY);
    private static final String COLUMNS = """
            select m.id, m.person_id, p.display_name, m.role, m.organisation_id, o.name, m.region_path, m.valid_from, m.valid_to,
              m.delegated_from is not null, """ + " (" + IN_FORCE + ") from mandate m join person p on p.id = m.person_id left join organisation o on o.id = m.organisation_id ";

    @PersistenceContext
    private EntityManager entities;

    /** Locks a person: two mandates given at once are looked at one after the other. @return false when there is no such person, or not any more */
    public boolean lockPerson(UUID person) {
        return !entities.createNativeQuery("select 1 from person where id = :id and closed_at is null for update").setParameter("id", person).getResultList().isEmpty();
    }

    public void lockOrganisation(UUID organisation) {
        entities.createNativeQuery("select 1 from organisation where id = :id for update").setParameter("id", organisation).getResultList();
    }

    /** Roles a person holds or is to hold. */
    @SuppressWarnings("unchecked")
    public List<Role> roles(UUID person) {
        return ((List<String>) entities.createNativeQuery("""
                select distinct role from mandate where person_id = :id and ended_at is null and (valid_to is null or valid_to >=\s""" + TODAY + ")", String.class)
                .setParameter("id", person).getResultList()).stream().map(Role::valueOf).toList();
    }

    /** @param organisation null for the whole installation @param from null for today @param to null for no end @param delegatedFrom null unless given on */
    public void grant(UUID person, Role role, Organisation organisation, LocalDate from, LocalDate to, Long delegatedFrom, String by) {
        entities.createNativeQuery("""
                insert into mandate (person_id, role, region_path, organisation_id, valid_from, valid_to, delegated_from, granted_by)
                values (:person, :role, :path, cast(:organisation as uuid), coalesce(cast(:from as date), $today), cast(:to as date),
                  cast(:delegated as bigint), :by)""".replace("$today", TODAY))
                .setParameter("person", person)
                .setParameter("role", role.name())
                .setParameter("path", organisation == null ? "" : organisation.regionPath())
                .setParameter("organisation", organisation == null ? null : organisation.id().toString())
                .setParameter("from", from == null ? null : from.toString())
                .setParameter("to", to == null ? null : to.toString())
                .setParameter("delegated", delegatedFrom == null ? null : delegatedFrom.toString())
                .setParameter("by", by)
                .executeUpdate();
    }

    /** @return false when it has ended before */
    public boolean end(long mandate, String by) {
        return entities.createNativeQuery("update mandate set ended_at = now(), ended_by = :by where id = :id and ended_at is null")
                .setParameter("by", by).setParameter("id", mandate).executeUpdate() > 0;
    }

    public int endAll(UUID organisation, String by) {
        return entities.createNativeQuery("update mandate set ended_at = now(), ended_by = :by where organisation_id = :id and ended_at is null")
                .setParameter("by", by).setParameter("id", organisation).executeUpdate();
    }

    public Optional<MandateInfo> find(long id) {
        return list("where m.id = :value and m.ended_at is null", id).stream().findFirst();
    }

    public List<MandateInfo> ofPerson(UUID person) {
        return list("where m.person_id = :value and m.ended_at is null order by m.id", person);
    }

    public List<MandateInfo> ofUnit(UUID unit) {
        return list("where m.organisation_id = :value and m.ended_at is null order by p.display_name, m.id", unit);
    }

    /** What a person has given on, and has not yet ended. */
    public List<MandateInfo> delegatedBy(UUID person) {
        return list("""
                where m.delegated_from in (select d.id from mandate d where d.person_id = :value) and m.ended_at is null
                and (m.valid_to is null or m.valid_to >= $today) order by m.valid_from, m.id""".replace("$today", TODAY), person);
    }

    @SuppressWarnings("unchecked")
    private List<MandateInfo> list(String condition, Object value) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + condition, Object[].class).setParameter("value", value).getResultList()).stream()
                .map(row -> new MandateInfo(((Number) row[0]).longValue(), (UUID) row[1], (String) row[2], Role.valueOf((String) row[3]), (UUID) row[4],
                        (String) row[5], (String) row[6], day(row[7]), day(row[8]), (Boolean) row[9], (Boolean) row[10])).toList();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** Those who work for an organisation, owners first. */
    @SuppressWarnings("unchecked")
    public List<Member> members(UUID organisation) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select m.id, m.person_id, p.display_name, m.role, m.valid_from from mandate m join person p on p.id = m.person_id
                where m.organisation_id = :id and\s""" + IN_FORCE + " order by m.role like '%CLERK', m.id", Object[].class)
                .setParameter("id", organisation).getResultList()).stream()
                .map(row -> new Member(((Number) row[0]).longValue(), (UUID) row[1], (String) row[2], Role.valueOf((String) row[3]), day(row[4]))).toList();
    }

    /** People who hold one of the roles in exactly this division today. */
    @SuppressWarnings("unchecked")
    public List<UUID> inRegion(Collection<Role> roles, String regionPath) {
        return entities.createNativeQuery("select distinct m.person_id from mandate m where m.role in (:roles) and m.region_path = :path and " + IN_FORCE)
                .setParameter("roles", roles.stream().map(Role::name).toList()).setParameter("path", regionPath).getResultList();
    }

    /** People who act for an organisation today. */
    @SuppressWarnings("unchecked")
    public List<UUID> ofOrganisation(UUID organisation) {
        return entities.createNativeQuery("select distinct m.person_id from mandate m where m.organisation_id = :organisation and " + IN_FORCE)
                .setParameter("organisation", organisation).getResultList();
    }
}
