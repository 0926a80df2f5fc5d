package org.teahorse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.content.Records;
import org.teahorse.content.Translations;
import org.teahorse.policy.domain.ParsedText;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyAttachment;
import org.teahorse.policy.domain.PolicyText;
import org.teahorse.policy.domain.PolicyTextParser;
import org.teahorse.policy.store.PolicyStore;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.Standing;

/** Hands policies over to the search, as they are in the transaction in progress. */
@ApplicationScoped
class PolicyPublisher {

    @Inject
    private PolicyStore store;

    @Inject
    private Records records;

    @Inject
    private SearchPublisher search;

    void publish(Collection<Long> ids) {
        List<Policy> policies = records.findAll(Policy.class, ids).stream().filter(policy -> !policy.isWithdrawn()).toList();
        Map<Long, PolicyText> texts = store.texts(policies.stream().map(Policy::getCurrentText).filter(id -> id != null).toList());
        Map<Long, List<PolicyAttachment>> attachments = store.attachments(ids).stream()
                .collect(Collectors.groupingBy(PolicyAttachment::getPolicyId));
        search.publish(policies.stream().map(policy -> document(policy, texts.get(policy.getCurrentText()),
                attachments.getOrDefault(policy.getId(), List.of()))).toList());
    }

    void withdraw(Collection<Long> ids) {
        search.withdraw(EntryType.POLICY, ids);
        List<Long> released = store.releaseCopies(ids);
        if (!released.isEmpty()) {
            publish(released);
        }
    }

    private static SearchDocument document(Policy policy, PolicyText text, List<PolicyAttachment> attachments) {
        ParsedText parsed = text == null ? null : PolicyTextParser.parse(text.getBody());
        StringBuilder body = new StringBuilder(parsed == null ? "" : parsed.text());
        attachments.forEach(attachment -> body.append('\n').append(attachment.getTitle()).append('\n')
                .append(attachment.getBody() == null ? "" : attachment.getBody()));
        return SearchDocument.of(EntryType.POLICY, policy.getId(), "/policy/" + policy.getId(), policy.getTitle())
                .source(policy.getSourceKey(), policy.getExternalId())
                .alternativeTitles(present(policy.getInnerTitle()))
                .translatedTitles(Translations.read(policy.getTranslations()).all("title"))
                .numbers(present(policy.getDocumentNumber()))
                .summary(policy.getSummary())
                .body(body.toString())
                .clauses(parsed == null ? List.of() : parsed.clauses().stream().map(clause -> new Clause(clause.anchor(), clause.number(),
                        String.join(" › ", clause.headingPath()), clause.text())).toList())
                .facet(Facet.REGION, policy.getRegionPath().isEmpty() ? List.of() : List.of(policy.getRegionPath().split("/")))
                .areas(policy.getRegion() == null ? List.of() : List.of(policy.getRegion()))
                .facet(Facet.TOPIC, List.of(policy.getTopics()))
                .facet(Facet.FORM, List.of(policy.getForm().name()))
                .facet(Facet.ROLE, List.of(policy.getRole().name()))
                .facet(Facet.ISSUER, List.of(policy.getIssuers()))
                .facet(Facet.VALIDITY, List.of(policy.getValidity().name()))
                .facet(Facet.LEVEL, policy.getLevel() == null ? List.of() : List.of(policy.getLevel().name()))
                .facet(Facet.INDUSTRY, List.of(policy.getIndustries()))
                .date(policy.day())
                .internal(policy.getRole() == PolicyRole.INTERNAL)
                .demonstration(policy.isDemonstration())
                .stale(policy.isStale())
                .copyOf(policy.getCopyOf())
                .standing(standing(policy))
                .build();
    }

    /** An amended policy still binds as amended; one that a later version replaced does not. */
    private static Standing standing(Policy policy) {
        return switch (policy.getValidity()) {
            case IN_FORCE -> Standing.CURRENT;
            case AMENDED -> policy.getValidityBasis() == ValidityBasis.LATER_VERSION ? Standing.ENDED : Standing.CURRENT;
            case UNKNOWN -> Standing.UNVERIFIED;
            case DRAFT -> Standing.DRAFT;
            case EXPIRED, REPEALED -> Standing.ENDED;
        };
    }

    private static List<String> present(String... values) {
        return Arrays.stream(values).filter(value -> value != null && !value.isBlank()).toList();
    }
}
