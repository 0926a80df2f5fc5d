package org.teahorse.program.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.domain.ResultRow;
import org.teahorse.shared.LikePattern;

/** Reads and writes what only programs, calls and result lists have. */
@ApplicationScoped
public class ProgramStore {

    private static final String MATCHING = " and (:text = '' or w.code = :text or w.name like :like escape '\\')";

    @PersistenceContext
    private EntityManager entities;

    /** Live variants of a program, wide regions first. */
    public List<Program> variants(Collection<Long> generalIds) {
        return generalIds.isEmpty() ? List.of() : entities.createQuery("""
                select p from Program p where p.generalId in :ids and p.withdrawnAt is null order by p.regionPath, p.id""", Program.class)
                .setParameter("ids", generalIds).getResultList();
    }

    /** Live calls of programs, those that end last first. */
    public List<Call> calls(Collection<Long> programIds) {
        return programIds.isEmpty() ? List.of() : entities.createQuery("""
                select c from Call c where c.programId in :ids and c.withdrawnAt is null
                order by c.closesOn desc nulls first, c.opensOn desc nulls last, c.id desc""", Call.class)
                .setParameter("ids", programIds).getResultList();
    }

    /** Live result lists of calls, newest first. */
    public List<ResultList> results(Collection<Long> callIds) {
        return callIds.isEmpty() ? List.of() : entities.createQuery("""
                select r from ResultList r where r.callId in :ids and r.withdrawnAt is null order by r.publishedOn desc, r.id desc""",
                ResultList.class).setParameter("ids", callIds).getResultList();
    }

    /** How many rows each list has. */
    public Map<Long, Long> rowCounts(Collection<Long> resultIds) {
        return resultIds.isEmpty() ? Map.of() : entities.createQuery("""
                select w.resultId, count(w) from ResultRow w where w.resultId in :ids group by w.resultId""", Object[].class)
                .setParameter("ids", resultIds).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Live lists with a row of that credit code, newest first. */
    public List<ResultList> resultsNaming(String code, int most) {
        return entities.createQuery("select r from ResultList r where r.withdrawnAt is null and exists (select 1 from ResultRow w "
                + "where w.resultId = r.id and w.code = :code) order by r.publishedOn desc, r.id desc", ResultList.class)
                .setParameter("code", code).setMaxResults(most).getResultList();
    }

    /** A page of the rows of a list, in their order. @param text part of a name, or a credit code; empty for all */
    public List<ResultRow> rows(long resultId, String text, int first, int most) {
        return entities.createQuery("select w from ResultRow w where w.resultId = :id" + MATCHING + " order by w.position", ResultRow.class)
                .setParameter("id", resultId).setParameter("text", text).setParameter("like", LikePattern.containing(text))
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    public long rowCount(long resultId, String text) {
        return entities.createQuery("select count(w) from ResultRow w where w.resultId = :id" + MATCHING, Long.class)
                .setParameter("id", resultId).setParameter("text", text).setParameter("like", LikePattern.containing(text)).getSingleResult();
    }

    /** Every row of several lists, for the search. */
    public List<ResultRow> allRows(Collection<Long> resultIds) {
        return resultIds.isEmpty() ? List.of() : entities.createQuery(
                "select w from ResultRow w where w.resultId in :ids order by w.resultId, w.position", ResultRow.class)
                .setParameter("ids", resultIds).getResultList();
    }

    public void removeRows(Collection<Long> resultIds) {
        if (!resultIds.isEmpty()) {
            entities.createQuery("delete from ResultRow w where w.resultId in :ids").setParameter("ids", resultIds).executeUpdate();
        }
    }

    /** Live programs that cite a policy under one of these keys. */
    @SuppressWarnings("unchecked")
    public List<Program> citing(Collection<String> keys, int most) {
        List<Number> ids = entities.createNativeQuery("""
                select id from program where withdrawn_at is null and policy_keys && cast(:keys as text[]) order by id limit :most""")
                .setParameter("keys", keys.toArray(String[]::new)).setParameter("most", most).getResultList();
        return ids.isEmpty() ? List.of() : entities.createQuery("select p from Program p where p.id in :ids order by p.id", Program.class)
                .setParameter("ids", ids.stream().map(Number::longValue).toList()).getResultList();
    }

    /** Live variants with one of these generals: what would overlap with a new variant of the same region. */
    public List<Program> variantsIn(Collection<Long> generalIds, Collection<String> regions) {
        return generalIds.isEmpty() || regions.isEmpty() ? List.of() : entities.createQuery("""
                select p from Program p where p.generalId in :ids and p.region in :regions and p.withdrawnAt is null""", Program.class)
                .setParameter("ids", generalIds).setParameter("regions", regions).getResultList();
    }

    /** Live calls whose standing may have changed since a day: they began or ended since. */
    public List<Long> turned(LocalDate since, LocalDate today, long after, int most) {
        return entities.createQuery("""
                select c.id from Call c where c.withdrawnAt is null and c.id > :after
                  and (c.opensOn between :since and :today or c.closesOn between :since and :today) order by c.id""", Long.class)
                .setParameter("since", since).setParameter("today", today).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** The programs of calls. */
    public List<Long> programsOf(Collection<Long> callIds) {
        return callIds.isEmpty() ? List.of() : entities.createQuery(
                "select distinct c.programId from Call c where c.id in :ids", Long.class).setParameter("ids", callIds).getResultList();
    }

    /** Live calls that can be applied for on a day. */
    public List<Call> openCalls(LocalDate today) {
        return entities.createQuery("""
                select c from Call c where c.withdrawnAt is null and (c.opensOn is null or c.opensOn <= :today)
                  and (c.closesOn is null or c.closesOn >= :today) and (c.opensOn is not null or c.closesOn is not null)
                  and (c.state is null or c.state not in (org.teahorse.program.CallState.SUSPENDED, org.teahorse.program.CallState.CANCELLED))
                """, Call.class).setParameter("today", today).getResultList();
    }
}
