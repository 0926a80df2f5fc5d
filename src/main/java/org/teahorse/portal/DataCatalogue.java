package org.teahorse.portal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Triples;
import org.teahorse.content.Triples.Thing;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;
import org.teahorse.source.Sources;

/** The data of this installation as a catalogue after DCAT-AP 3: a dataset for each content type, and the API as their service. */
@RequestScoped
public class DataCatalogue {

    private static final Map<String, String> VOCABULARIES = Map.of(
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "dct", "http://purl.org/dc/terms/",
            "dcat", "http://www.w3.org/ns/dcat#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#");
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
    private static final Map<EntryType, String> PATHS = Map.of(EntryType.POLICY, "policies", EntryType.PROGRAM, "programs", EntryType.CALL, "calls",
            EntryType.RESULT, "results", EntryType.OFFICE, "offices", EntryType.PROVIDER, "providers", EntryType.OFFERING, "offerings");

    @EJB
    private Catalogue catalogue;

    @EJB
    private Sources sources;

    @Inject
    private Regions regions;

    private Triples triples;
    private Thing publisher;
    private Thing contact;
    private Thing place;
    private Thing licence;

    /** Everything there is to say today. */
    public Triples describe() {
        triples = new Triples(VOCABULARIES);
        String base = Settings.publicUrl();
        publisher = words(triples.thing(base + "/#publisher").is("foaf:Agent"), "foaf:name", "catalogue.publisher", operator("zh"), operator("en"));
        contact = words(triples.thing(base + "/#contact").is("vcard:Kind"), "vcard:fn", "catalogue.publisher", operator("zh"), operator("en"))
                .to("vcard:hasURL", base + "/").to("vcard:hasEmail", mail()).to("vcard:hasTelephone", telephone());
        place = place();
        licence = licence();
        Thing whole = common(triples.thing(base + "/catalog").is("dcat:Catalog"), "catalogue.title", "catalogue.text")
                .to("foaf:homepage", document(base + "/")).to("dcat:themeTaxonomy", triples.thing(EU + "data-theme").is("skos:ConceptScheme")
                        .text("dct:title", "Data themes", "en"));
        Thing service = common(triples.thing(base + "/api/v1").is("dcat:DataService"), "catalogue.service", "catalogue.service.text")
                .is("rdfs:Resource").to("dcat:endpointURL", base + "/api/v1").to("dcat:endpointDescription", triples.thing(base + "/openapi").is("rdfs:Resource"))
                .to("dct:conformsTo", triples.thing("https://spec.openapis.org/oas/v3.1.0").is("dct:Standard").text("dct:title", "OpenAPI 3.1", "en"))
                .to("dcat:landingPage", document(base + "/"));
        service.to("dct:format", format("JSON"));
        whole.to("dcat:service", service);
        Instant latest = Instant.EPOCH;
        for (EntryType type : catalogue.types()) {
            if (PATHS.containsKey(type)) {
                Instant changed = catalogue.latestChange(type).orElse(null);
                Thing dataset = dataset(type, changed, service);
                whole.to("dcat:dataset", dataset);
                service.to("dcat:servesDataset", dataset);
                latest = changed != null && changed.isAfter(latest) ? changed : latest;
            }
        }
        whole.typed("dct:modified", latest.equals(Instant.EPOCH) ? null : latest, "xsd:dateTime");
        return triples;
    }

    private Thing dataset(EntryType type, Instant changed, Thing service) {
        String base = Settings.publicUrl();
        String address = base + "/catalog#" + type.label();
        Thing dataset = common(triples.thing(address).is("dcat:Dataset"), "catalogue." + type.label(), "catalogue." + type.label() + ".text")
                .text("dct:identifier", address).typed("dct:modified", changed, "xsd:dateTime").to("dcat:contactPoint", contact)
                .to("dct:accrualPeriodicity", triples.thing(EU + "frequency/CONT").is("dct:Frequency"))
                .to("dcat:landingPage", document(base + "/search?type=" + type.label()));
        return dataset.to("dcat:distribution", distribution(type, "json", base + "/api/v1/" + PATHS.get(type), "JSON", "application/json")
                .to("dcat:accessService", service))
                .to("dcat:distribution", distribution(type, "atom", base + "/feeds/" + type.label() + ".atom", "ATOM", "application/atom+xml"));
    }

    private Thing distribution(EntryType type, String name, String access, String format, String media) {
        return words(triples.thing(Settings.publicUrl() + "/catalog#" + type.label() + "-" + name).is("dcat:Distribution"), "dct:title",
                "catalogue." + type.label(), null, null).to("dcat:accessURL", triples.thing(access).is("rdfs:Resource")).to("dct:format", format(format))
                .to("dcat:mediaType", triples.thing(MEDIA + media).is("dct:MediaType")).to("dct:license", licence)
                .to("dct:language", language("ZHO")).to("dct:language", language("ENG"));
    }

    /** What catalogue, datasets and the service all say of themselves. */
    private Thing common(Thing thing, String title, String text) {
        return words(words(thing, "dct:title", title, null, null), "dct:description", text, null, null).to("dct:publisher", publisher)
                .to("dct:license", licence).to("dct:language", language("ZHO")).to("dct:language", language("ENG")).to("dct:spatial", place)
                .to("dcat:theme", theme("ECON", "Economy and finance")).to("dcat:theme", theme("GOVE", "Government and public sector"))
                .text("dcat:keyword", Texts.of("portal", Locale.SIMPLIFIED_CHINESE, "catalogue.keyword", List.of()), "zh")
                .text("dcat:keyword", Texts.of("portal", Locale.ENGLISH, "catalogue.keyword", List.of()), "en").to("dcat:contactPoint", contact);
    }

    private static Thing words(Thing thing, String property, String key, String zh, String en) {
        return thing.text(property, Objects.requireNonNullElse(zh, Texts.of("portal", Locale.SIMPLIFIED_CHINESE, key, List.of())), "zh")
                .text(property, Objects.requireNonNullElse(en, Texts.of("portal", Locale.ENGLISH, key, List.of())), "en");
    }

    private static String operator(String language) {
        String set = Setting.OPERATOR.value();
        return set.isEmpty() || language.equals("en") ? null : set;
    }

    private static String mail() {
        String set = Setting.OPERATOR_CONTACT.value();
        return set.contains("@") && !set.contains(" ") ? "mailto:" + set : null;
    }

    private static String telephone() {
        String digits = Setting.OPERATOR_CONTACT.value().replaceAll("[\\s-]", "");
        return digits.matches("\\+?[0-9]{5,20}") ? "tel:" + digits : null;
    }

    private Thing place() {
        Region home = regions.home();
        return triples.thing(Settings.publicUrl() + "/region/" + home.code()).is("dct:Location").text("skos:prefLabel", home.name(), "zh")
                .text("skos:prefLabel", home.nameEn(), "en").text("dct:identifier", home.code());
    }

    /** Every source has a licence of its own; the page of sources states them. */
    private Thing licence() {
        Thing licences = words(triples.thing(Settings.publicUrl() + "/sources").is("dct:LicenseDocument"), "dct:title", "catalogue.licence", null, null);
        sources.all().stream().map(source -> source.name() + ": " + source.licence()).sorted().forEach(line -> licences.text("dct:description", line, "zh"));
        return licences;
    }

    private Thing document(String address) {
        return triples.thing(address).is("foaf:Document");
    }

    private Thing language(String code) {
        return triples.thing(EU + "language/" + code).is("dct:LinguisticSystem");
    }

    private Thing format(String code) {
        return triples.thing(EU + "file-type/" + code).is("dct:MediaTypeOrExtent");
    }

    private Thing theme(String code, String label) {
        return triples.thing(EU + "data-theme/" + code).is("skos:Concept").text("skos:prefLabel", label, "en");
    }
}
