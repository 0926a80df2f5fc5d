package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** Holds the linked data to what its application profiles, DCAT-AP 3.0 and CPSV-AP 3.2, demand of every class. */
@ExtendWith(RunningServer.class)
class LinkedDataHttpIT {

    private static final String CPSV = "http://purl.org/vocab/cpsv#";
    private static final String CV = "http://data.europa.eu/m8g/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    /** Properties that must be there, by class; with ! exactly once. */
    private static final Map<String, List<String>> MANDATORY = Map.ofEntries(
            Map.entry(DCAT + "Catalog", List.of("dct:title", "dct:description", "dct:publisher!", "dcat:dataset", "dcat:service", "dct:license!")),
            Map.entry(DCAT + "Dataset", List.of("dct:title", "dct:description", "dcat:distribution", "dcat:contactPoint", "dct:modified!",
                    "dct:accrualPeriodicity!", "dct:publisher!")),
            Map.entry(DCAT + "Distribution", List.of("dcat:accessURL", "dct:license!", "dct:format!")),
            Map.entry(DCAT + "DataService", List.of("dct:title", "dcat:endpointURL", "dcat:servesDataset", "dcat:endpointDescription")),
            Map.entry("http://xmlns.com/foaf/0.1/Agent", List.of("foaf:name")),
            Map.entry(CPSV + "PublicService", List.of("dct:identifier!", "dct:title", "dct:description", "cv:hasCompetentAuthority", "dct:spatial",
                    "cv:hasCost", "cpsv:produces", "dct:language")),
            Map.entry(CV + "PublicOrganisation", List.of("skos:prefLabel", "dct:spatial")),
            Map.entry(CV + "Requirement", List.of("dct:identifier!", "dct:title")),
            Map.entry(CV + "Evidence", List.of("dct:identifier!", "dct:title")),
            Map.entry(CV + "Output", List.of("dct:identifier!", "dct:title")),
            Map.entry(CV + "Channel", List.of("dct:identifier!")),
            Map.entry(CV + "Cost", List.of("dct:identifier!", "cv:hasValue!")));

    /** The class of what a property points at. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("dcat:dataset", DCAT + "Dataset"), Map.entry("dcat:service", DCAT + "DataService"), Map.entry("dcat:distribution", DCAT + "Distribution"),
            Map.entry("dct:publisher", "http://xmlns.com/foaf/0.1/Agent"), Map.entry("dct:license", DCT + "LicenseDocument"),
            Map.entry("dct:language", DCT + "LinguisticSystem"), Map.entry("dct:spatial", DCT + "Location"),
            Map.entry("cv:hasCompetentAuthority", CV + "PublicOrganisation"), Map.entry("cv:holdsRequirement", CV + "Requirement"),
            Map.entry("cpsv:hasInput", CV + "Evidence"), Map.entry("cpsv:produces", CV + "Output"), Map.entry("cv:hasChannel", CV + "Channel"),
            Map.entry("cv:hasCost", CV + "Cost"), Map.entry("cv:contactPoint", CV + "ContactPoint"),
            Map.entry("cv:hasLegalResource", "http://data.europa.eu/eli/ontology#LegalResource"),
            Map.entry("cv:thematicArea", "http://www.w3.org/2004/02/skos/core#Concept"), Map.entry("cv:isClassifiedBy", "http://www.w3.org/2004/02/skos/core#Concept"));

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
    }

    private static Map<String, JsonObject> graph(String path) {
        HttpResponse<String> answer = Api.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/ld+json"));
        return Api.json(answer).asJsonObject().getJsonArray("@graph").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(thing -> thing.getString("@id"), thing -> thing, (one, other) -> one, TreeMap::new));
    }

    private static Set<String> types(JsonObject thing) {
        return thing == null || !thing.containsKey("@type") ? Set.of()
                : thing.getJsonArray("@type").getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toSet());
    }

    private static List<String> faults(Map<String, JsonObject> graph) {
        List<String> faults = new ArrayList<>();
        graph.forEach((id, thing) -> {
            for (String type : types(thing)) {
                for (String demanded : MANDATORY.getOrDefault(type, List.of())) {
                    JsonArray values = thing.getJsonArray(demanded.replace("!", ""));
                    if (values == null || values.isEmpty() || demanded.endsWith("!") && values.size() != 1) {
                        faults.add(id + " " + demanded);
                    }
                }
            }
            CLASSES.forEach((property, type) -> {
                if (thing.containsKey(property)) {
                    thing.getJsonArray(property).stream().map(JsonValue::asJsonObject).map(value -> value.getString("@id"))
                            .filter(other -> !types(graph.get(other)).contains(type)).forEach(other -> faults.add(id + " " + property + " " + other));
                }
            });
        });
        return faults;
    }

    private static List<String> of(Map<String, JsonObject> graph, String type) {
        return graph.entrySet().stream().filter(thing -> types(thing.getValue()).contains(type)).map(Map.Entry::getKey).toList();
    }

    @Test
    void theCatalogueSaysWhatDcatDemands() {
        Map<String, JsonObject> graph = graph("/catalog.jsonld");
        assertEquals(List.of(), faults(graph));
        assertTrue(of(graph, DCAT + "Dataset").size() >= 7);
        for (String distribution : of(graph, DCAT + "Distribution")) {
            String access = graph.get(distribution).getJsonArray("dcat:accessURL").getJsonObject(0).getString("@id");
            assertEquals(200, Api.get(access.substring(RunningServer.baseUrl().length())).statusCode(), access);
        }
        HttpResponse<String> turtle = Api.get("/catalog.ttl");
        assertTrue(turtle.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
        assertTrue(turtle.body().contains("a <http://www.w3.org/ns/dcat#Catalog>"));
    }

    @Test
    void programsArePublicServices() {
        Map<String, JsonObject> all = graph("/cpsv.jsonld?page=1");
        assertEquals(List.of(), faults(all));
        List<String> services = of(all, CPSV + "PublicService");
        assertTrue(services.size() > 20);
        String one = services.stream().filter(service -> all.get(service).containsKey("cv:holdsRequirement") && all.get(service).containsKey("cpsv:hasInput"))
                .findFirst().orElseThrow();
        String id = one.substring(one.lastIndexOf('/') + 1);
        Map<String, JsonObject> single = graph("/api/v1/programs/" + id + "/cpsv.jsonld");
        assertEquals(List.of(), faults(single));
        assertEquals(List.of(one), of(single, CPSV + "PublicService"));
        assertTrue(all.values().stream().filter(thing -> thing.containsKey("cv:processingTime"))
                .allMatch(thing -> thing.getJsonArray("cv:processingTime").getJsonObject(0).getString("@value").matches("P\\d+D")));
        assertEquals(404, Api.get("/api/v1/programs/999999999/cpsv.jsonld").statusCode());
    }

    @Test
    void pagesOfPublicServicesAreLinked() {
        HttpResponse<String> first = Api.get("/cpsv.jsonld");
        JsonObject view = graph("/cpsv.jsonld").get(RunningServer.baseUrl() + "/cpsv.jsonld?page=1");
        assertEquals(view.containsKey("hydra:next"), first.headers().firstValue("Link").isPresent());
        assertTrue(view.containsKey("hydra:last"));
    }
}
