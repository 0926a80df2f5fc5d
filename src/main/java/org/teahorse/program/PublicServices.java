package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.teahorse.content.Contact;
import org.teahorse.content.RecordHead;
import org.teahorse.content.Triples;
import org.teahorse.content.Triples.Thing;
import org.teahorse.policy.PolicyFinder;
import org.teahorse.program.ProgramParts.Material;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.ProgramParts.Step;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;
import org.teahorse.source.Sources;
import org.teahorse.taxonomy.Taxonomy;

/** Describes programs as public services, in the Core Public Service Vocabulary's application profile CPSV-AP 3.2. */
@ApplicationScoped
public class PublicServices {

    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("cpsv", "http://purl.org/vocab/cpsv#"),
            Map.entry("cv", "http://data.europa.eu/m8g/"));
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String YUAN = "http://publications.europa.eu/resource/authority/currency/CNY";
    private static final String ZH = "zh";
    private static final String EN = "en";
    /** So many calendar days take the five working days of a week. */
    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Sources sources;

    /** One program. */
    public JsonObject describe(ProgramDetail detail) {
        Triples triples = new Triples(VOCABULARIES);
        describe(triples, detail.program(), detail.calls(), detail.policies());
        return triples.json();
    }

    /** A page of programs, with the addresses of the pages around it. */
    public JsonObject describe(Page<ProgramSummary> page) {
        Triples triples = new Triples(VOCABULARIES);
        String all = Settings.publicUrl() + "/cpsv.jsonld";
        Thing view = triples.thing(all + "?page=" + page.number()).is("hydra:PartialCollectionView").to("hydra:first", all + "?page=1")
                .to("hydra:last", all + "?page=" + page.pages());
        view.to("hydra:previous", page.number() > 1 ? all + "?page=" + (page.number() - 1) : null)
                .to("hydra:next", page.number() < page.pages() ? all + "?page=" + (page.number() + 1) : null);
        Thing collection = triples.thing(all).is("hydra:Collection").to("hydra:view", view).typed("hydra:totalItems", page.total(), "xsd:integer");
        for (ProgramSummary program : page.items()) {
            collection.to("hydra:member", describe(triples, program, program.shown() == null ? List.of() : List.of(program.shown()), Map.of()));
        }
        return triples.json();
    }

    private Thing describe(Triples triples, ProgramSummary program, List<CallSummary> calls, Map<PolicyReference, PolicyFinder.Found> policies) {
        RecordHead head = program.head();
        ProgramTerms terms = program.terms();
        Thing service = triples.thing(address(EntryType.PROGRAM, head.id())).is("cpsv:PublicService");
        service.text("dct:identifier", service.address()).text("dct:title", head.title(), ZH).text("dct:title", head.translations().text("title", EN), EN)
                .text("dct:description", first(head.summary(), terms.promise(), head.title()), ZH)
                .text("dct:description", first(head.translations().text("summary", EN), head.translations().text("promise", EN)), EN)
                .to("dct:language", triples.thing(LANGUAGES + "ZHO").is("dct:LinguisticSystem"));
        Thing place = place(triples, head.region());
        service.to("dct:spatial", place);
        authorities(triples, service, head, terms, place);
        subjects(triples, service, program);
        int number = 0;
        for (PolicyReference policy : terms.parts().sourcePolicies()) {
            PolicyFinder.Found found = policies.get(policy);
            service.to("cv:hasLegalResource", triples.thing(found == null ? part(service, "policy", ++number) : address(EntryType.POLICY, found.id()))
                    .is("eli:LegalResource").text("eli:title", policy.title(), ZH).text("eli:id_local", policy.number()));
        }
        conditionsAndMaterials(triples, service, terms.parts());
        service.to("cv:hasCost", triples.thing(service.address() + "#cost").is("cv:Cost").text("dct:identifier", service.address() + "#cost")
                .typed("cv:hasValue", "0.0", "xsd:double").to("cv:currency", triples.thing(YUAN).is("skos:Concept"))
                .text("dct:description", Texts.of("program", Locale.SIMPLIFIED_CHINESE, "cost.free", List.of()), ZH)
                .text("dct:description", Texts.of("program", Locale.ENGLISH, "cost.free", List.of()), EN));
        service.to("cpsv:produces", triples.thing(service.address() + "#output").is("cv:Output").text("dct:identifier", service.address() + "#output")
                .text("dct:title", first(terms.promise(), name("search", "kind.", terms.kind(), Locale.SIMPLIFIED_CHINESE), head.title()), ZH)
                .text("dct:title", first(program.head().translations().text("promise", EN), name("search", "kind.", terms.kind(), Locale.ENGLISH)), EN));
        service.typed("cv:processingTime", processingTime(terms.parts().steps()), "xsd:duration");
        channels(triples, service, calls, terms.parts().contacts());
        return service;
    }

    private void authorities(Triples triples, Thing service, RecordHead head, ProgramTerms terms, Thing place) {
        // a description without an authority is none; who publishes the program answers for it when it names nobody
        List<String> issuers = terms.issuers().isEmpty() ? List.of(sources.find(head.sourceKey()).name()) : terms.issuers();
        for (int i = 0; i < issuers.size(); i++) {
            service.to("cv:hasCompetentAuthority", triples.thing(part(service, "authority", i + 1)).is("cv:PublicOrganisation")
                    .text("skos:prefLabel", issuers.get(i), ZH).to("dct:spatial", place));
        }
    }

    private Thing place(Triples triples, String code) {
        Region region = code == null ? null : regions.find(code).orElse(null);
        if (region == null) {
            return triples.thing("http://publications.europa.eu/resource/authority/country/CHN").is("dct:Location")
                    .text("skos:prefLabel", Texts.of("program", Locale.SIMPLIFIED_CHINESE, "nation", List.of()), ZH)
                    .text("skos:prefLabel", Texts.of("program", Locale.ENGLISH, "nation", List.of()), EN);
        }
        return triples.thing(Settings.publicUrl() + "/region/" + region.code()).is("dct:Location").text("dct:identifier", region.code())
                .text("skos:prefLabel", region.name(), ZH).text("skos:prefLabel", region.nameEn(), EN);
    }

    private void subjects(Triples triples, Thing service, ProgramSummary program) {
        program.head().topics().stream().map(taxonomy::topic).flatMap(Optional::stream).forEach(topic -> {
            service.to("cv:thematicArea", concept(triples, "topics", topic.code(), topic.nameZh(), topic.nameEn()));
            service.text("dcat:keyword", topic.nameZh(), ZH).text("dcat:keyword", topic.nameEn(), EN);
        });
        program.industries().stream().map(taxonomy::industry).flatMap(Optional::stream)
                .forEach(industry -> service.to("cv:sector", concept(triples, "industries", industry.code(), industry.name(), industry.nameEn())));
        classify(triples, service, "kind.", program.terms().kind());
        classify(triples, service, "delivery.", program.terms().delivery());
        classify(triples, service, "allocation.", program.terms().allocation());
    }

    private static void classify(Triples triples, Thing service, String start, Enum<?> code) {
        if (code != null) {
            service.to("cv:isClassifiedBy", concept(triples, "codes", start + code.name(), name("search", start, code, Locale.SIMPLIFIED_CHINESE),
                    name("search", start, code, Locale.ENGLISH)));
        }
    }

    private static Thing concept(Triples triples, String scheme, String code, String zh, String en) {
        return triples.thing(Settings.publicUrl() + "/api/v1/" + scheme + "#" + code).is("skos:Concept").text("skos:notation", code)
                .text("skos:prefLabel", zh, ZH).text("skos:prefLabel", en, EN);
    }

    private static String name(String bundle, String start, Enum<?> code, Locale locale) {
        return code == null ? null : Texts.of(bundle, locale, start + code.name(), List.of());
    }

    private static void conditionsAndMaterials(Triples triples, Thing service, ProgramParts parts) {
        int number = 0;
        for (ProgramParts.Condition condition : parts.conditions()) {
            String address = part(service, "requirement", ++number);
            service.to("cv:holdsRequirement", triples.thing(address).is("cv:Requirement").text("dct:identifier", address)
                    .text("dct:title", condition.text(), ZH).text("dct:title", condition.textEn(), EN));
        }
        number = 0;
        for (Material material : parts.materials()) {
            String address = part(service, "input", ++number);
            service.to("cpsv:hasInput", triples.thing(address).is("cv:Evidence").text("dct:identifier", address)
                    .text("dct:title", material.name(), ZH).text("dct:title", material.nameEn(), EN)
                    .text("dct:description", material.from(), ZH)
                    .to("foaf:page", material.url() == null ? null : triples.thing(material.url()).is("foaf:Document")));
        }
    }

    private static void channels(Triples triples, Thing service, List<CallSummary> calls, List<Contact> contacts) {
        int number = 0;
        for (CallParts.Channel channel : calls.stream().filter(call -> call.phase() != CallPhase.CLOSED && call.phase() != CallPhase.CANCELLED)
                .flatMap(call -> call.parts().channels().stream()).distinct().toList()) {
            String address = part(service, "channel", ++number);
            String kind = "channel." + channel.kind();
            List<String> words = new ArrayList<>();
            words.add(channel.name());
            words.add(channel.address());
            service.to("cv:hasChannel", triples.thing(address).is("cv:Channel").text("dct:identifier", address)
                    .text("dct:description", String.join("，", words.stream().filter(Objects::nonNull).toList()), ZH)
                    .to("dct:type", triples.thing(Settings.publicUrl() + "/api/v1/codes#" + kind).is("skos:Concept")
                            .text("skos:prefLabel", Texts.of("program", Locale.SIMPLIFIED_CHINESE, kind, List.of()), ZH)
                            .text("skos:prefLabel", Texts.of("program", Locale.ENGLISH, kind, List.of()), EN))
                    .to("foaf:page", channel.url() == null ? null : triples.thing(channel.url()).is("foaf:Document")));
        }
        number = 0;
        for (Contact contact : contacts) {
            service.to("cv:contactPoint", triples.thing(part(service, "contact", ++number)).is("cv:ContactPoint")
                    .text("dct:title", contact.name(), ZH).text("cv:telephone", contact.phone()).text("cv:email", contact.email())
                    .to("cv:contactPage", contact.url() == null ? null : triples.thing(contact.url()).is("foaf:Document")));
        }
    }

    /** The promised working days as calendar days, which is what the vocabulary counts; null when none are promised. */
    private static Period processingTime(List<Step> steps) {
        int days = steps.stream().map(Step::days).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        return days == 0 ? null : Period.ofDays((days / WORKING_WEEK) * WEEK + days % WORKING_WEEK);
    }

    private static String address(EntryType type, long id) {
        return Settings.publicUrl() + type.address(id);
    }

    private static String part(Thing service, String name, int number) {
        return service.address() + "#" + name + "-" + number;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
