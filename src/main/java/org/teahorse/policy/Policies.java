package org.teahorse.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.content.Records;
import org.teahorse.content.WithdrawnException;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyMeasure;
import org.teahorse.policy.domain.PolicyRelation;
import org.teahorse.policy.domain.PolicyText;
import org.teahorse.policy.store.PolicyStore;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.shared.TextDiff;

/** Shows published policies, and takes them off. */
@Stateless
@RowScope
@PermitAll
public class Policies {

    private static final int MOST_RELATED = 50;
    private static final int MOST_VERSIONS = 20;

    @Inject
    private PolicyStore store;

    @Inject
    private PolicyPublisher publisher;

    @Inject
    private Records records;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Everything of one policy, in a number of statements that does not grow with its text.
     *
     * @throws NotFoundException  when there never was one
     * @throws WithdrawnException when it was taken off
     */
    @PermitAll
    public PolicyDetail detail(long id) {
        Policy policy = records.published(Policy.class, id);
        Optional<PolicyText> text = store.text(policy.getCurrentText());
        List<PolicyRelation> relations = store.relations(id, MOST_RELATED);
        Map<Long, Policy> others = others(policy, relations);
        return new PolicyDetail(summary(policy), policy.getValidityEvidence(), List.of(policy.getIndustries()),
                List.of(policy.getAudiences()), policy.getAudienceScope(), findings(policy.getExtracted()),
                text.map(PolicyText::getNumber).orElse(0), text.map(PolicyText::getCreatedAt).orElse(null),
                text.map(shown -> store.nodes(shown.getId())).orElse(List.of()).stream()
                        .map(node -> new PolicyDetail.Part(node.getDepth(), node.getKind().name(), node.getAnchor(), node.getNumber(),
                                node.getHeading(), node.getContent())).toList(),
                measures(policy).stream().map(measure -> new PolicyDetail.Measure(measure.getOrdinal(), measure.getTitle(),
                        measure.getAnchor(), measure.getOwner())).toList(),
                store.attachments(List.of(id)).stream().map(attachment -> new PolicyDetail.Attachment(attachment.getTitle(),
                        attachment.getUrl(), attachment.getMediaType(), attachment.getBody() != null)).toList(),
                relations.stream().filter(relation -> relation.getPolicyId().equals(id)).map(relation -> outgoing(relation, others)).toList(),
                relations.stream().filter(relation -> !relation.getPolicyId().equals(id) && others.containsKey(relation.getPolicyId()))
                        .map(relation -> incoming(relation, others)).toList(),
                others.values().stream().filter(other -> other.getFamilyKey().equals(policy.getFamilyKey()))
                        .map(Policies::summary).toList(),
                Optional.ofNullable(policy.getCopyOf()).map(others::get).map(Policies::summary).orElse(null));
    }

    private List<PolicyMeasure> measures(Policy policy) {
        return policy.getForm() == PolicyForm.MEASURES ? store.measures(policy.getId()) : List.of();
    }

    /** The published policies the page names: targets and origins of relations, the original, papers under the same name. */
    private Map<Long, Policy> others(Policy policy, List<PolicyRelation> relations) {
        Set<Long> ids = Stream.concat(Stream.ofNullable(policy.getCopyOf()),
                relations.stream().flatMap(relation -> Stream.of(relation.getPolicyId(), Optional.ofNullable(relation.getTargetId()).orElse(0L))))
                .collect(Collectors.toSet());
        Map<Long, Policy> others = new LinkedHashMap<>();
        store.related(ids, policy.getFamilyKey(), MOST_RELATED + MOST_VERSIONS).stream()
                .filter(other -> !other.getId().equals(policy.getId())).forEach(other -> others.put(other.getId(), other));
        return others;
    }

    private static PolicyDetail.Relation outgoing(PolicyRelation relation, Map<Long, Policy> others) {
        Policy target = others.get(relation.getTargetId());
        return new PolicyDetail.Relation(relation.getKind(), target == null ? null : target.getId(),
                target == null ? relation.getTargetTitle() : target.getTitle(),
                target == null ? relation.getTargetNumber() : target.getDocumentNumber(), relation.isExtracted());
    }

    private static PolicyDetail.Relation incoming(PolicyRelation relation, Map<Long, Policy> others) {
        Policy other = others.get(relation.getPolicyId());
        return new PolicyDetail.Relation(relation.getKind(), other.getId(), other.getTitle(), other.getDocumentNumber(), relation.isExtracted());
    }

    private static Map<String, PolicyDetail.Finding> findings(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, PolicyDetail.Finding> findings = new LinkedHashMap<>();
            reader.readObject().forEach((field, value) -> {
                JsonObject finding = value.asJsonObject();
                findings.put(field, new PolicyDetail.Finding(finding.getString("method"), finding.getString("quote", "")));
            });
            return findings;
        }
    }

    /**
     * What changed between two versions of a policy's text, clause by clause.
     *
     * @param from number of the older version; 0 for the one before the newer
     * @param to   number of the newer version; 0 for the latest
     * @throws NotFoundException when there is no such policy or version
     */
    @PermitAll
    public TextHistory history(long id, int from, int to) {
        Policy policy = records.published(Policy.class, id);
        List<PolicyText> texts = store.textsOf(id);
        int newer = to == 0 ? texts.stream().mapToInt(PolicyText::getNumber).max().orElse(0) : to;
        int older = from == 0 ? Math.max(1, newer - 1) : from;
        List<TextHistory.Version> versions = texts.stream().map(text -> new TextHistory.Version(text.getNumber(), text.getCreatedAt())).toList();
        return new TextHistory(policy.head(), versions, older, newer, newer == older ? List.of()
                : TextDiff.parts(parts(texts, older), parts(texts, newer)));
    }

    private static List<TextDiff.Part> parts(List<PolicyText> texts, int number) {
        PolicyText text = texts.stream().filter(version -> version.getNumber() == number).findFirst()
                .orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(number)));
        return PolicyExamination.parts(text.getBody()).stream().map(part -> new TextDiff.Part(part.label(), part.text())).toList();
    }

    /** What lists say of one policy, withdrawn ones included: the API shows those as tombstones. */
    @PermitAll
    public PolicySummary summary(long id) {
        return summary(records.any(Policy.class, id));
    }

    /** Live policies in the order of their ids. */
    @PermitAll
    public Page<PolicySummary> page(int number, int size) {
        return new Page<>(records.page(Policy.class, (number - 1) * size, size).stream().map(Policies::summary).toList(), records.liveCount(Policy.class), number, size);
    }

    /** Policies changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<PolicySummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return records.changedSince(Policy.class, since, afterTime, afterId, most).stream().map(Policies::summary).toList();
    }

    /** Says of policies whose term has ended that they expired. @return whether there may be more */
    @RolesAllowed("system")
    public boolean expireOverdue(int most) {
        List<Long> ids = store.overdue(LocalDate.now(clock), most);
        if (!ids.isEmpty()) {
            store.expire(ids, clock.instant());
            publisher.publish(ids);
            audit.record("policies.expired", "policy", ids.get(0) + " …",
                    Json.createObjectBuilder().add("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(" "))).build());
        }
        return ids.size() == most;
    }

    private static PolicySummary summary(Policy policy) {
        return new PolicySummary(policy.head(), policy.getIndexNumber(), policy.getInnerTitle(), policy.getDocumentNumber(),
                List.of(policy.getIssuers()), policy.getLevel(), policy.getForm(), policy.getRole(), policy.getSignedOn(),
                policy.getPublishedOn(), policy.getEffectiveOn(), policy.getExpiresOn(), policy.getValidity(), policy.getValidityBasis());
    }
}
