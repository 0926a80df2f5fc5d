package org.teahorse.policy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyAttachment;
import org.teahorse.policy.domain.PolicyMeasure;
import org.teahorse.policy.domain.PolicyNode;
import org.teahorse.policy.domain.PolicyRelation;
import org.teahorse.policy.domain.PolicyText;

/** Reads and writes policies. */
@ApplicationScoped
public class PolicyStore {

    /** Papers of which a later one under the same name replaces the earlier; notices of the same name do not. */
    /** Nobody compares with older ones, and each is a whole text. */
    private static final int MOST_VERSIONS = 50;
    private static final String FORMS_WITH_VERSIONS = "('LAW', 'REGULATION', 'RULES', 'DETAILED_RULES', 'STANDARD')";

    @PersistenceContext
    private EntityManager entities;

    public Optional<PolicyText> text(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(PolicyText.class, id));
    }

    /** Texts by their ids; a policy without a text may be looked up by its null. */
    public Map<Long, PolicyText> texts(Collection<Long> ids) {
        // not Map.of(), which refuses to be asked for null
        return ids.isEmpty() ? new HashMap<>() : entities.createQuery("select t from PolicyText t where t.id in :ids", PolicyText.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(PolicyText::getId, Function.identity()));
    }

    /** Every version of a policy's text, newest first. */
    public List<PolicyText> textsOf(long policy) {
        return entities.createQuery("select t from PolicyText t where t.policyId = :policy order by t.number desc", PolicyText.class)
                .setParameter("policy", policy).setMaxResults(MOST_VERSIONS).getResultList();
    }

    /** The last version's number of each policy that has a text. */
    public int lastTextNumber(long policyId) {
        return entities.createQuery("select coalesce(max(t.number), 0) from PolicyText t where t.policyId = :id", Integer.class)
                .setParameter("id", policyId).getSingleResult();
    }

    public List<PolicyNode> nodes(long textId) {
        return entities.createQuery("select n from PolicyNode n where n.textId = :id order by n.position", PolicyNode.class)
                .setParameter("id", textId).getResultList();
    }

    public List<PolicyMeasure> measures(long policyId) {
        return entities.createQuery("select m from PolicyMeasure m where m.policyId = :id order by m.ordinal", PolicyMeasure.class)
                .setParameter("id", policyId).getResultList();
    }

    public List<PolicyAttachment> attachments(Collection<Long> policyIds) {
        return policyIds.isEmpty() ? List.of() : entities.createQuery(
                "select a from PolicyAttachment a where a.policyId in :ids order by a.policyId, a.position", PolicyAttachment.class)
                .setParameter("ids", policyIds).getResultList();
    }

    /** Relations of a policy, and those of others that point at it: both directions in one statement. */
    public List<PolicyRelation> relations(long policyId, int most) {
        return entities.createQuery("""
                select r from PolicyRelation r where r.policyId = :id or r.targetId = :id
                order by case when r.policyId = :id then 0 else 1 end, r.kind, r.id desc""", PolicyRelation.class)
                .setParameter("id", policyId).setMaxResults(most).getResultList();
    }

    /** Removes what a changed record brings anew: relations, measures and attachments; texts and their parts stay. */
    public void removeParts(Collection<Long> policyIds) {
        if (policyIds.isEmpty()) {
            return;
        }
        for (String part : List.of("PolicyRelation", "PolicyMeasure", "PolicyAttachment")) {
            entities.createQuery("delete from " + part + " x where x.policyId in :ids").setParameter("ids", policyIds).executeUpdate();
        }
    }

    /**
     * Links relations to their targets where both are here by now, and draws the consequences for validity: repealed, amended,
     * replaced by a later version, forwarded copy.
     *
     * @param changed policies that were created or changed
     * @return other policies whose standing changed thereby
     */
    public Set<Long> link(Collection<Long> changed, Instant now) {
        Set<Long> affected = new TreeSet<>();
        linkTargets(changed);
        affected.addAll(update("""
                update policy p set copy_of = r.target_id, version = p.version + 1
                from policy_relation r join policy o on o.id = r.target_id
                where r.policy_id = p.id and r.kind = 'FORWARDS' and p.copy_of is distinct from r.target_id
                  and o.copy_of is null and o.withdrawn_at is null and (p.id = any(:ids) or r.target_id = any(:ids))
                returning p.id""", changed, null));
        // the same paper from two sources: the one that was here first stands for both
        affected.addAll(update("""
                update policy p set copy_of = o.id, version = p.version + 1
                from policy o
                where o.document_number_key = p.document_number_key and o.title = p.title and o.source_key <> p.source_key and o.id < p.id
                  and o.copy_of is null and o.withdrawn_at is null and p.copy_of is null and (p.id = any(:ids) or o.id = any(:ids))
                returning p.id""", changed, null));
        affected.addAll(update("""
                update policy p set validity = case r.kind when 'REPEALS' then 'REPEALED' else 'AMENDED' end,
                  validity_basis = 'CLEANUP_NOTICE', validity_evidence = left(n.title, 1000), version = p.version + 1, updated_at = :now
                from policy_relation r join policy n on n.id = r.policy_id
                where r.target_id = p.id and r.kind in ('REPEALS', 'AMENDS') and n.withdrawn_at is null
                  and p.validity in ('UNKNOWN', 'IN_FORCE') and (r.policy_id = any(:ids) or p.id = any(:ids))
                  and coalesce(n.published_on, n.signed_on) >= coalesce(p.published_on, p.signed_on, '0001-01-01')
                returning p.id""", changed, now));
        affected.addAll(update("""
                update policy p set validity = 'AMENDED', validity_basis = 'LATER_VERSION', validity_evidence = left(n.title, 1000),
                  version = p.version + 1, updated_at = :now
                from policy n
                where n.family_key = p.family_key and n.id <> p.id and n.form = p.form and p.form in\s""" + FORMS_WITH_VERSIONS + """
                 and n.withdrawn_at is null and n.role = p.role and p.validity in ('UNKNOWN', 'IN_FORCE')
                  and coalesce(n.published_on, n.signed_on) > coalesce(p.published_on, p.signed_on)
                  and (n.id = any(:ids) or p.id = any(:ids))
                returning p.id""", changed, now));
        entities.clear();
        return affected;
    }

    /** The addresses of attachments, by the policy. */
    public Map<Long, List<String>> attachmentAddresses(Collection<Long> policies) {
        return entities.createQuery("select a.policyId, a.url from PolicyAttachment a where a.policyId in :ids and a.url is not null", Object[].class)
                .setParameter("ids", policies).getResultList().stream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Lets copies of withdrawn originals stand for themselves again. @return those copies that are live */
    public List<Long> releaseCopies(Collection<Long> originals) {
        return originals.isEmpty() ? List.of() : update("""
                update policy set copy_of = null, version = version + 1
                where copy_of = any(:ids) and withdrawn_at is null returning id""", originals, null);
    }

    private void linkTargets(Collection<Long> changed) {
        for (String condition : List.of(
                "r.target_number_key = p.document_number_key",
                "r.target_number_key is null and r.target_title = p.title",
                "r.target_number_key is null and r.target_title = p.inner_title")) {
            // the earliest record of a name is the original; forwarded copies carry the same inner title
            entities.createNativeQuery("""
                    update policy_relation r set target_id = (
                      select p.id from policy p where\s""" + condition + """
                       and p.id <> r.policy_id and p.withdrawn_at is null
                      order by (p.copy_of is not null), p.published_on desc nulls last, p.id limit 1)
                    where r.target_id is null and (r.policy_id = any(:ids) or exists (
                      select 1 from policy p where p.id = any(:ids) and p.id <> r.policy_id and\s""" + condition + "))")
                    .setParameter("ids", changed.toArray(Long[]::new)).executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Long> update(String statement, Collection<Long> changed, Instant now) {
        var query = entities.createNativeQuery(statement).setParameter("ids", changed.toArray(Long[]::new));
        if (now != null) {
            query.setParameter("now", now);
        }
        return ((List<Number>) query.getResultList()).stream().map(Number::longValue).toList();
    }

    /** Live policies with one of the ids or of one family, newest first. */
    public List<Policy> related(Collection<Long> ids, String familyKey, int most) {
        return entities.createQuery("""
                select p from Policy p where (p.id in :ids or p.familyKey = :key) and p.withdrawnAt is null
                order by p.publishedOn desc nulls last, p.id desc""", Policy.class)
                .setParameter("ids", ids).setParameter("key", familyKey).setMaxResults(most).getResultList();
    }

    /** Policies said to be in force whose term has ended. */
    public List<Long> overdue(LocalDate today, int most) {
        return entities.createQuery("""
                select p.id from Policy p where p.validity = org.teahorse.policy.Validity.IN_FORCE and p.expiresOn < :today
                  and p.withdrawnAt is null order by p.id""", Long.class)
                .setParameter("today", today).setMaxResults(most).getResultList();
    }

    public void expire(Collection<Long> ids, Instant now) {
        entities.createQuery("""
                update versioned Policy p set p.validity = org.teahorse.policy.Validity.EXPIRED, p.updatedAt = :now where p.id in :ids""")
                .setParameter("now", now).setParameter("ids", ids).executeUpdate();
    }

    /** Live originals under one of these names: id, title, number, validity, source/id, number key, inner title; the earliest first. */
    @SuppressWarnings("unchecked")
    public List<Object[]> cited(Collection<String> references, Collection<String> numberKeys, Collection<String> titles) {
        return entities.createNativeQuery("""
                select p.id, p.title, p.document_number, p.validity, p.source_key || '/' || p.external_id, p.document_number_key, p.inner_title
                from policy p
                where p.withdrawn_at is null and p.copy_of is null and (p.document_number_key = any(:numbers) or p.title = any(:titles)
                  or p.inner_title = any(:titles) or (p.source_key, p.external_id) in (
                    select split_part(r, '/', 1), substr(r, strpos(r, '/') + 1) from unnest(cast(:references as text[])) r))
                order by p.id""")
                .setParameter("numbers", numberKeys.toArray(String[]::new)).setParameter("titles", titles.toArray(String[]::new))
                .setParameter("references", references.toArray(String[]::new)).getResultList();
    }
}
