package org.teahorse.policy.web;

import jakarta.json.JsonObject;
import org.teahorse.content.LinkedData;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicySummary;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.region.Region;
import org.teahorse.search.EntryType;

/** A policy in the vocabulary of schema.org, for machines that read pages. */
final class PolicyData {

    private PolicyData() {
    }

    static JsonObject of(PolicyDetail detail, Region region) {
        PolicySummary policy = detail.summary();
        return LinkedData.of("Legislation", EntryType.POLICY, policy.head())
                .text("inLanguage", "zh-CN")
                .text("legislationIdentifier", policy.documentNumber())
                .day("legislationDate", policy.signedOn())
                .day("datePublished", policy.publishedOn())
                .day("temporalCoverage", policy.effectiveOn())
                .day("expires", policy.expiresOn())
                .text("isBasedOn", policy.sourceUrl())
                .text("legislationType", policy.form().name())
                .text("dateModified", policy.updatedAt().toString())
                .text("legislationLegalForce", force(policy))
                .bodies("legislationPassedBy", policy.issuers())
                .area("legislationJurisdiction", region)
                .build();
    }

    /** Null when nothing is known, or it is a draft. */
    private static String force(PolicySummary policy) {
        return switch (policy.validity()) {
            case UNKNOWN, DRAFT -> null;
            case IN_FORCE -> "https://schema.org/InForce";
            // replaced by a later version, it binds no more
            case AMENDED -> policy.validityBasis() == ValidityBasis.LATER_VERSION ? "https://schema.org/NotInForce" : "https://schema.org/PartiallyInForce";
            case EXPIRED, REPEALED -> "https://schema.org/NotInForce";
        };
    }
}
