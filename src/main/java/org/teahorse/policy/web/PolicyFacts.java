package org.teahorse.policy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicySummary;
import org.teahorse.policy.web.PolicyFact.Value;
import org.teahorse.region.Regions;
import org.teahorse.shared.Texts;
import org.teahorse.taxonomy.Taxonomy;

/** Puts the facts of a policy into the order and the words of its page; what is not known has no line. */
final class PolicyFacts {

    private final Regions regions;
    private final Taxonomy taxonomy;
    private final Locale locale;
    private final boolean english;
    private final List<PolicyFact> facts = new ArrayList<>();

    PolicyFacts(Regions regions, Taxonomy taxonomy, Locale locale) {
        this.regions = regions;
        this.taxonomy = taxonomy;
        this.locale = locale;
        this.english = "en".equals(locale.getLanguage());
    }

    List<PolicyFact> of(PolicyDetail detail) {
        PolicySummary policy = detail.summary();
        add(detail, "documentNumber", chinese(policy.documentNumber(), null));
        add(detail, "indexNumber", chinese(policy.indexNumber(), null));
        add(detail, "issuers", policy.issuers().stream().map(name -> new Value(name, search("issuer", name), "zh-CN")).toList());
        add(detail, "publishedOn", day(policy.publishedOn()));
        add(detail, "signedOn", day(policy.signedOn()));
        add(detail, "effectiveOn", day(policy.effectiveOn()));
        add(detail, "expiresOn", day(policy.expiresOn()));
        add(detail, "region", regions.lineage(policy.region()).stream()
                .map(region -> new Value(region.name(locale), link("/region/" + region.code()), null)).toList());
        add(detail, "level", policy.level() == null ? List.of() : word("level." + policy.level(), null));
        add(detail, "role", word("role." + policy.role(), search("role", policy.role().name())));
        add(detail, "form", word("form." + policy.form(), search("form", policy.form().name())));
        add(detail, "innerTitle", chinese(policy.innerTitle(), null));
        add(detail, "topics", policy.topics().stream().map(taxonomy::topic).flatMap(Optional::stream)
                .map(topic -> new Value(topic.name(locale), search("topic", topic.code()), null)).toList());
        add(detail, "industries", detail.industries().stream().map(taxonomy::industry).flatMap(Optional::stream)
                .map(industry -> new Value(industry.name(locale), search("industry", industry.code()), null)).toList());
        add(detail, "audience", detail.audiences().stream().map(audience -> new Value(audience, null, "zh-CN")).toList());
        add(detail, "audienceScope", chinese(detail.audienceScope(), null));
        return List.copyOf(facts);
    }

    private void add(PolicyDetail detail, String field, List<Value> values) {
        if (!values.isEmpty()) {
            PolicyDetail.Finding finding = detail.extracted().get(field);
            // a kind that no rule told is the usual one, and nothing was found
            boolean usual = finding != null && field.equals("role") && finding.method().equals("CONTEXT");
            facts.add(new PolicyFact(field, values, finding == null || usual ? null : finding.method(), finding == null ? "" : finding.quote()));
        }
    }

    private static List<Value> chinese(String text, String address) {
        return text == null ? List.of() : List.of(new Value(text, address, "zh-CN"));
    }

    private List<Value> word(String key, String address) {
        return List.of(new Value(Texts.of("policy", locale, key, List.of()), address, null));
    }

    private List<Value> day(LocalDate day) {
        return day == null ? List.of() : List.of(new Value(
                DateTimeFormatter.ofPattern(english ? "d MMM yyyy" : "yyyy年M月d日", locale).format(day), null, null));
    }

    private String search(String parameter, String value) {
        return link("/search?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private String link(String path) {
        return english ? "/en" + path : path;
    }
}
