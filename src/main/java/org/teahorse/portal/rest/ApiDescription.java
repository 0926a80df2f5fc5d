package org.teahorse.portal.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.teahorse.exchange.ImportJob;
import org.teahorse.offering.PriceModel;
import org.teahorse.offering.ServiceDelivery;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.program.Allocation;
import org.teahorse.program.Delivery;
import org.teahorse.program.ProgramKind;
import org.teahorse.search.AmountRange;
import org.teahorse.search.EntryType;
import org.teahorse.search.Opening;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Suggestion;
import org.teahorse.search.Understood;
import org.teahorse.search.Why;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.Settings;
import org.teahorse.taxonomy.SizeClass;

/**
 * Completes the description of the API at {@code /openapi} with what holds everywhere: names of operations, what parameters mean, codes
 * of fields that are texts in the code, errors, and how paging, changes, languages and errors work.
 */
public class ApiDescription implements OASFilter {

    private static final String GENERAL = """
            Policies, support programs, calls, result lists, offices, service providers and their offerings: search, read and import.
            Reading needs no account, key or cookie.

            **Pages.** Lists take `page` (from 1) and `pageSize` (at most 100) and answer with `items`, `total`, `page` and `pageSize`.

            **Changes.** With `updatedSince` (a day, or an instant such as `2026-11-24T00:00:00Z`) a list goes by cursor in the order of
            change instead: take `next` of the answer as `after` of the next request, with the same `updatedSince`, until there is no
            `next`. For a copy that stays equal, ask again from the last `updatedAt` you saw. Cursors never expire.

            **Tombstones.** Among changes, a withdrawn record has `withdrawnAt` and little more than its ids: delete your copy. Its own
            address answers 410, one that never existed 404. Ids are never used again; a record that returns keeps its id.

            **Languages.** The original is Chinese. A field whose name ends in `En` is its English variant and absent without one. Messages
            follow `Accept-Language`: `en` for English, else Chinese.

            **Rate.** Send one request at a time and keep what `Cache-Control` lets you keep. One address may search about 20 times a second,
            and somewhat more at once; with a token there is no limit. When an answer is 429 or 503 wait as long as its `Retry-After` says.

            **Errors** are `application/problem+json` (RFC 9457). `type` is a URN that does not change, `detail` a sentence for people, and
            `errors` names every part of the input that is wrong.

            **Within version 1** fields and codes are only ever added: pass over what you do not know. A field without a value is absent.

            Elsewhere: the catalogue as DCAT-AP 3 at `/catalog.jsonld` and `/catalog.ttl`, programs as public services after CPSV-AP 3.2 at
            `/cpsv.jsonld?page=` and `/api/v1/programs/{id}/cpsv.jsonld`, feeds at `/feeds/{type}.atom` and `/feeds/all.atom`, addresses of
            pages at `/sitemap.xml`.
            """;

    private static final String API = "/api/v1";
    private static final String PROBLEM = "Problem";
    private static final Set<String> INSTANTS = Set.of("updatedAt", "checkedAt", "withdrawnAt", "queuedAt", "startedAt", "finishedAt", "lastImportedAt", "publishedAt");
    private static final Pattern DAY = Pattern.compile("date|[a-zA-Z]+On");
    private static final Map<String, String> SINGULARS = Map.of("policies", "Policy");

    /** What a parameter of a name means wherever it stands, unless its operation says something else. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("id", "number of the record, as lists and addresses of pages have it"),
            Map.entry("key", "key of the source"),
            Map.entry("page", "number of the page, from 1; what is no number is the first"),
            Map.entry("pageSize", "how many a page has"),
            Map.entry("updatedSince", "a day or an instant; gives what changed since, by cursor, withdrawn records included"),
            Map.entry("after", "next of the page before"),
            Map.entry("reason", "why, in a word; kept in the record of acts"),
            Map.entry("q", "words to look for"),
            Map.entry("limit", "how many at most"),
            Map.entry("form", "kind of paper"),
            Map.entry("role", "what a paper is for"),
            Map.entry("issuer", "name of who issued it; may contain commas, and is repeated for several"),
            Map.entry("year", "year of the main date"),
            Map.entry("validity", "whether a policy binds today"),
            Map.entry("industry", "codes of GB/T 4754-2017"),
            Map.entry("snapshot", "true when the file is everything the source has: what it lacks is withdrawn"),
            Map.entry("format", "csv, xlsx or ndjson, when the content type cannot say it"),
            Map.entry("type", "name of a content type, such as program"),
            Map.entry("lang", "zh or en: the language of words"),
            Map.entry("of", "row, or mapping"));

    /** What fields of these names mean in every answer. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("id", "number, never used again"),
            Map.entry("externalId", "the id its source knows it by"),
            Map.entry("source", "key of its source"),
            Map.entry("sourceUrl", "where the original stands"),
            Map.entry("url", "address of its page"),
            Map.entry("demonstration", "whether it is invented, for demonstration"),
            Map.entry("stale", "whether it was not compared with its source for half a year"),
            Map.entry("updatedAt", "when it last changed here"),
            Map.entry("checkedAt", "when it was last compared with its source"),
            Map.entry("withdrawnAt", "when it was taken off; absent while it is published"),
            Map.entry("region", "code of its division"),
            Map.entry("topics", "codes of /api/v1/topics"),
            Map.entry("industries", "codes of /api/v1/industries"),
            Map.entry("total", "how many there are; absent when paging by cursor"),
            Map.entry("next", "cursor of the next page; absent on the last one, and when paging by number"));

    /** Fields that are texts in the code, with the enum whose names they hold. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("PolicyItem.level", names(AdministrativeLevel.class)),
            Map.entry("PolicyItem.form", names(PolicyForm.class)),
            Map.entry("PolicyItem.role", names(PolicyRole.class)),
            Map.entry("PolicyItem.validity", names(Validity.class)),
            Map.entry("PolicyItem.validityBasis", names(ValidityBasis.class)),
            Map.entry("SourceDocument.level", names(AdministrativeLevel.class)),
            Map.entry("ProgramItem.sizeClasses", names(SizeClass.class)),
            Map.entry("JobDocument.state", names(ImportJob.State.class)),
            Map.entry("ProblemDocument.severity", List.of("REJECTED", "WARNING")),
            Map.entry("HitDocument.type", lower(EntryType.class)),
            Map.entry("HitDocument.role", names(PolicyRole.class)),
            Map.entry("HitDocument.validity", names(Validity.class)),
            Map.entry("HitDocument.open", names(Opening.class)),
            Map.entry("HitDocument.kind", names(ProgramKind.class)),
            Map.entry("HitDocument.delivery", either(names(Delivery.class), names(ServiceDelivery.class))),
            Map.entry("HitDocument.priceModel", names(PriceModel.class)),
            Map.entry("WhyDocument.code", names(Why.Code.class)),
            Map.entry("UnderstoodDocument.kind", names(Understood.Kind.class)),
            Map.entry("SuggestionDocument.kind", names(Suggestion.Kind.class)));

    /** The search's filters whose values are codes, which addresses write in lower case. */
    private static final Map<String, List<String>> FILTERS = Map.ofEntries(
            Map.entry("type", lower(EntryType.class)),
            Map.entry("form", lower(PolicyForm.class)),
            Map.entry("role", lower(PolicyRole.class)),
            Map.entry("validity", lower(Validity.class)),
            Map.entry("tier", lower(AdministrativeLevel.class)),
            Map.entry("kind", lower(ProgramKind.class)),
            Map.entry("delivery", either(lower(Delivery.class), lower(ServiceDelivery.class))),
            Map.entry("allocation", lower(Allocation.class)),
            Map.entry("size", lower(SizeClass.class)),
            Map.entry("amount", lower(AmountRange.class)),
            Map.entry("price", lower(PriceModel.class)),
            Map.entry("open", lower(Opening.class)));

    private static <E extends Enum<E>> List<String> names(Class<E> codes) {
        return EnumSet.allOf(codes).stream().map(Enum::name).toList();
    }

    private static <E extends Enum<E>> List<String> lower(Class<E> codes) {
        return names(codes).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> either(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getInfo().description(GENERAL).setContact(null);
        api.setExternalDocs(OASFactory.createExternalDocumentation().url(Settings.publicUrl() + "/sources")
                .description("Where the content comes from, and under which licences"));
        api.setServers(List.of(OASFactory.createServer().url(Settings.publicUrl())));
        describeProblems(api);
        api.getComponents().getSchemas().forEach(ApiDescription::completeSchema);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void describeProblems(OpenAPI api) {
        Schema part = object().addProperty("path", text("name of a field or parameter, or a JSON pointer"))
                .addProperty("code", text("what is wrong; does not change")).addProperty("message", text("the same, for people"));
        Schema problem = object().description("What went wrong, after RFC 9457").required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("a URN that does not change")).addProperty("title", text("the status in words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
                .addProperty("detail", text("for people, in the language of Accept-Language"))
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(reference("ProblemPart")));
        api.getComponents().addSchema("ProblemPart", part).addSchema(PROBLEM, problem);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static void completeSchema(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        boolean record = schema.getProperties().keySet().containsAll(Set.of("externalId", "source", "updatedAt"));
        if (record && schema.getRequired() == null) {
            schema.setRequired(Stream.of("id", "externalId", "source", "url", "demonstration", "updatedAt")
                    .filter(schema.getProperties()::containsKey).toList());
        }
        if (name.endsWith("List") && schema.getProperties().containsKey("items")) {
            schema.setRequired(List.of("items", "pageSize"));
        }
        schema.getProperties().forEach((field, value) -> {
            boolean plainText = value.getRef() == null && value.getType() != null && value.getType().contains(Schema.SchemaType.STRING)
                    && value.getFormat() == null;
            if (value.getRef() == null && value.getDescription() == null && FIELDS.containsKey(field)) {
                value.setDescription(FIELDS.get(field));
            }
            List<String> codes = CODES.get(name + "." + field);
            if (codes != null) {
                Schema holder = value.getItems() == null ? value : value.getItems();
                holder.setEnumeration(new ArrayList<>(codes));
            } else if (plainText && INSTANTS.contains(field)) {
                value.setFormat("date-time");
            } else if (plainText && DAY.matcher(field).matches()) {
                value.setFormat("date");
            }
        });
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(operationId(path, method));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(path, parameter));
        }
        boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean one = path.contains("{");
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            problem(operation, "400", "The request cannot be understood or is refused; errors says where");
        }
        if (secured) {
            problem(operation, "401", "There is no valid bearer token");
            problem(operation, "403", "The token may not do this");
        }
        if (one) {
            problem(operation, "404", "There never was one");
        }
        problem(operation, "default", "Something else went wrong");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                withProblem(response);
            }
        });
    }

    /** {@code listPolicies}, {@code readPolicy}, {@code withdrawPolicy}: what is done, and with what. */
    private static String operationId(String path, PathItem.HttpMethod method) {
        List<String> parts = Arrays.stream(path.substring(API.length() + 1).split("/")).toList();
        List<String> words = parts.stream().filter(part -> !part.startsWith("{")).toList();
        boolean one = parts.get(parts.size() - 1).startsWith("{");
        String noun = words.stream().map(word -> capital(word)).collect(Collectors.joining());
        String last = words.get(words.size() - 1);
        if (one) {
            noun = words.subList(0, words.size() - 1).stream().map(word -> singular(word)).collect(Collectors.joining()) + singular(last);
        }
        return switch (method) {
            case GET -> (one ? "read" : "list") + noun;
            case PUT -> "declare" + noun;
            case DELETE -> "withdraw" + noun;
            default -> "post" + noun;
        };
    }

    private static String singular(String plural) {
        return SINGULARS.getOrDefault(plural, capital(plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void complete(String path, Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.getOrDefault(name, name));
        }
        boolean search = path.equals(API + "/search");
        switch (name) {
            case "page" -> parameter.setSchema(number(1, 100_000, 1));
            case "pageSize" -> parameter.setSchema(number(1, largestPage(path), usualPage(path)));
            case "limit" -> parameter.setSchema(number(1, SearchResource.MOST_SUGGESTIONS, SearchResource.USUAL_SUGGESTIONS));
            case "lang" -> parameter.setSchema(codes(List.of("zh", "en")));
            case "of" -> parameter.setSchema(codes(List.of("row", "mapping")));
            case "sort" -> parameter.setSchema(codes(lower(SearchRequest.Sort.class)));
            case "level" -> parameter.setSchema(codes(lower(SearchRequest.Level.class)));
            case "near", "internal", "copies" -> parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN));
            case "id" -> {
                if (path.contains("/imports/")) {
                    parameter.setDescription("id of the job");
                    parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid"));
                }
            }
            default -> {
                if (search && FILTERS.containsKey(name)) {
                    several(parameter, codes(FILTERS.get(name)));
                } else if (search && !name.equals("q") && !name.equals("place")) {
                    several(parameter, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                } else if (parameter.getSchema() == null) {
                    parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                }
            }
        }
    }

    private static int largestPage(String path) {
        return path.endsWith("/problems") ? 500 : path.startsWith(API + "/results/") ? 1000 : 100;
    }

    private static int usualPage(String path) {
        return path.endsWith("/problems") || path.startsWith(API + "/results/") ? 100 : 20;
    }

    private static Schema number(int least, int most, int usual) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32").minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most)).defaultValue(usual);
    }

    private static Schema codes(List<String> codes) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(new ArrayList<>(codes));
    }

    private static void several(Parameter parameter, Schema item) {
        parameter.style(Parameter.Style.FORM).explode(true).schema(OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(item));
    }

    private static void problem(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
        withProblem(operation.getResponses().getAPIResponse(status));
    }

    private static void withProblem(APIResponse response) {
        response.setContent(OASFactory.createContent().addMediaType("application/problem+json",
                OASFactory.createMediaType().schema(reference(PROBLEM))));
    }
}
