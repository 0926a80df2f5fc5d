package org.teahorse.policy.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicySummary;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.region.Region;
import org.teahorse.shared.Settings;

/** A policy in the vocabulary of schema.org, for machines that read pages. */
final class PolicyData {

    private PolicyData() {
    }

    static JsonObject of(PolicyDetail detail, Region region) {
        PolicySummary policy = detail.summary();
        String address = Settings.publicUrl() + "/policy/" + policy.id();
        JsonObjectBuilder data = Json.createObjectBuilder().add("@context", "https://schema.org").add("@type", "Legislation")
                .add("@id", address).add("url", address).add("name", policy.title()).add("inLanguage", "zh-CN");
        text(data, "legislationIdentifier", policy.documentNumber());
        text(data, "alternateName", policy.titleIn("en"));
        text(data, "abstract", policy.summary());
        day(data, "legislationDate", policy.signedOn());
        day(data, "datePublished", policy.publishedOn());
        day(data, "temporalCoverage", policy.effectiveOn());
        day(data, "expires", policy.expiresOn());
        text(data, "isBasedOn", policy.sourceUrl());
        data.add("legislationType", policy.form().name()).add("dateModified", policy.updatedAt().toString());
        if (policy.validity() != Validity.UNKNOWN && policy.validity() != Validity.DRAFT) {
            data.add("legislationLegalForce", "https://schema.org/" + switch (policy.validity()) {
                case IN_FORCE -> "InForce";
                // replaced by a later version, it binds no more
                case AMENDED -> policy.validityBasis() == ValidityBasis.LATER_VERSION ? "NotInForce" : "PartiallyInForce";
                default -> "NotInForce";
            });
        }
        if (!policy.issuers().isEmpty()) {
            JsonArrayBuilder bodies = Json.createArrayBuilder();
            policy.issuers().forEach(name -> bodies.add(Json.createObjectBuilder().add("@type", "GovernmentOrganization").add("name", name)));
            data.add("legislationPassedBy", bodies);
        }
        if (region != null) {
            data.add("legislationJurisdiction", Json.createObjectBuilder().add("@type", "AdministrativeArea")
                    .add("name", region.name()).add("identifier", region.code()));
        }
        return data.build();
    }

    private static void text(JsonObjectBuilder data, String name, String value) {
        if (value != null) {
            data.add(name, value);
        }
    }

    private static void day(JsonObjectBuilder data, String name, LocalDate value) {
        if (value != null) {
            data.add(name, value.toString());
        }
    }
}
