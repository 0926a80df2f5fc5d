package org.teahorse.portal.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.portal.Signposts;
import org.teahorse.search.Answers;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.ClauseHit;
import org.teahorse.search.EntryType;
import org.teahorse.search.Hit;
import org.teahorse.search.Opening;
import org.teahorse.search.Quote;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Suggestion;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/** The search API. Whatever is asked, the answer is a result; free text never fails. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    static final int USUAL_SUGGESTIONS = 8;
    static final int MOST_SUGGESTIONS = 20;
    static final int USUAL_RELATED = 6;
    static final int MOST_RELATED = 20;
    private static final int LONGEST_TOLD = 40;

    @EJB
    private CatalogueSearch search;

    @Inject
    private Signposts signposts;

    @Inject
    private Clock clock;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    /** One page of hits. */
    public record HitList(long total, long tookMs, String mode, int page, int pageSize, List<HitDocument> hits,
            Map<String, List<CountDocument>> facets, List<UnderstoodDocument> understood, List<String> didYouMean, long hiddenInternal,
            List<SignpostDocument> signposts, AnswersDocument answers) {
    }

    /**
     * What answers a question; null when the words are none. {@code confidence} is between 0 and 1, {@code alike} the cosine of meanings and
     * {@code named} the part of the things asked for that the likeliest answer names. Without quotes nothing answers it, and {@code office} is
     * whom to ask.
     */
    public record AnswersDocument(double confidence, Double alike, double named, List<QuoteDocument> quotes, HitDocument office) {
    }

    /** Words that answer; escaped HTML in which only mark is markup. */
    public record QuoteDocument(String type, long id, String title, String url, String number, String text) {

        static QuoteDocument of(Quote quote) {
            return new QuoteDocument(quote.hit().type().name().toLowerCase(Locale.ROOT), quote.hit().id(), quote.hit().title(), Settings.publicUrl() + quote.url(),
                    quote.clause() == null ? null : quote.clause().number(), quote.html());
        }
    }

    /** A page of ours that answers the question better than any entry. */
    public record SignpostDocument(String name, String url) {
    }

    /**
     * A hit. {@code open} has what holds today: NOW, SOON, UPCOMING or FORECAST; {@code amount} is the largest, in yuan; no {@code areas} means
     * everywhere; {@code lines} is one line to show, by language. {@code clause} is set when clauses were asked for, {@code clauses} when
     * documents were.
     */
    public record HitDocument(String type, long id, String externalId, String title, String titleHighlighted, String url,
            List<String> snippets, double score, List<WhyDocument> why, ClauseDocument clause, List<ClauseDocument> clauses,
            List<String> region, List<String> issuers, List<String> numbers, String date, String role, String validity, long copies,
            String opensOn, String closesOn, List<String> open, boolean forecast, boolean stale, String kind, String delivery, String priceModel,
            BigDecimal amount, List<String> areas, Map<String, String> lines, boolean demonstration) {
    }

    /** Why something is a hit. */
    public record WhyDocument(String code, String term) {
    }

    /** A clause; the text is escaped HTML in which only mark is markup. */
    public record ClauseDocument(String anchor, String number, String text) {

        static ClauseDocument of(ClauseHit clause) {
            return new ClauseDocument(clause.anchor(), clause.number(), clause.snippet());
        }
    }

    /** How many hits have a value. */
    public record CountDocument(String value, long count) {
    }

    /**
     * How words were read: {@code as} has codes of regions, years, an amount in yuan ({@code ..500000}), codes of industries, or what the
     * words were taken for; {@code ignore} is the value of that parameter which leaves this reading out.
     */
    public record UnderstoodDocument(String kind, String text, List<String> as, String ignore) {
    }

    /** A line under the search box. */
    public record SuggestionDocument(String kind, String text, String url) {

        static SuggestionDocument of(Suggestion suggestion) {
            return new SuggestionDocument(suggestion.kind().name(), suggestion.text(),
                    suggestion.url() == null ? null : Settings.publicUrl() + suggestion.url());
        }
    }

    /** Searches. */
    @GET
    @Path("/search")
    @APIResponse(responseCode = "200", description = "A page of hits",
            content = @Content(schema = @Schema(implementation = HitList.class)))
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    @Operation(operationId = "search", summary = "Search", description = "Filters may be repeated or, but for issuer, listed between commas. level=clause gives "
            + "single clauses. Unknown parameters and values are ignored.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words, a document number however typed, or pinyin")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "codes; everything below a region counts")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "codes")
    @Parameter(name = "form", in = ParameterIn.QUERY)
    @Parameter(name = "role", in = ParameterIn.QUERY)
    @Parameter(name = "issuer", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY)
    @Parameter(name = "validity", in = ParameterIn.QUERY)
    @Parameter(name = "tier", in = ParameterIn.QUERY, description = "level of government")
    @Parameter(name = "industry", in = ParameterIn.QUERY)
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "policy, program, call, result, office, provider or offering")
    @Parameter(name = "open", in = ParameterIn.QUERY, description = "now (or true), soon (closes within 30 days), upcoming or forecast, as of today")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "what a program gives: grant, loan, qualification …")
    @Parameter(name = "delivery", in = ParameterIn.QUERY, description = "no_application, instant, reviewed, post_subsidy, reward; onsite, remote, both")
    @Parameter(name = "allocation", in = ParameterIn.QUERY, description = "universal, competitive, first_come or capped")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "size classes: micro, small, medium, large")
    @Parameter(name = "amount", in = ParameterIn.QUERY, description = "largest amount: up_to_100k, up_to_500k, up_to_2m or above_2m yuan")
    @Parameter(name = "price", in = ParameterIn.QUERY, description = "price model: fixed, range, quote, free, government or low")
    @Parameter(name = "place", in = ParameterIn.QUERY, description = "code of a region: only what applies or is served there, the nearest first")
    @Parameter(name = "near", in = ParameterIn.QUERY, description = "false takes a region in the words for words alone")
    @Parameter(name = "ignore", in = ParameterIn.QUERY, description = "a reading of the words that is not wanted, as understood gives it in its field ignore, "
            + "such as year:2026年 or intent:money; may be repeated")
    @Parameter(name = "internal", in = ParameterIn.QUERY, description = "true shows government's own affairs")
    @Parameter(name = "copies", in = ParameterIn.QUERY, description = "true shows forwarded copies beside their original")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "relevance, newest, oldest, closing or amount")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "pageSize", in = ParameterIn.QUERY, description = "up to 100")
    @Parameter(name = "mode", in = ParameterIn.QUERY, description = "hybrid (usual), lexical or semantic: compares words and meaning, words alone, or meaning alone")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "document or clause")
    public Response search() {
        SearchRequest request = SearchRequest.of(address.getQueryParameters());
        SearchResult result = search.ask(request);
        if (!result.available()) {
            return notYet();
        }
        return Response.ok(document(request, result)).build();
    }

    /** Suggests while somebody types. */
    @GET
    @Path("/suggest")
    @Operation(operationId = "suggest", summary = "Suggest", description = "By Chinese text, pinyin or initials.")
    public List<SuggestionDocument> suggest(@QueryParam("q") String text, @QueryParam("limit") String limit) {
        return search.suggest(text == null ? "" : text, Page.clamp(limit, USUAL_SUGGESTIONS, 1, MOST_SUGGESTIONS)).stream()
                .map(SuggestionDocument::of).toList();
    }

    /** What else there is on the subject of an entry. */
    @GET
    @Path("/related")
    @APIResponse(responseCode = "200", description = "The nearest first", content = @Content(schema = @Schema(implementation = HitDocument[].class)))
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    @Operation(operationId = "related", summary = "What is related", description = "Others on the subject of a published entry, the nearest in meaning first, a few of each type. "
            + "None for what is not published.")
    @Parameter(name = "type", in = ParameterIn.QUERY, required = true, description = "policy, program, call, result, office, provider or offering")
    @Parameter(name = "id", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "place", in = ParameterIn.QUERY, description = "code of a region: of about equal ones the nearest comes first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "up to " + MOST_RELATED)
    public Response related(@QueryParam("type") String type, @QueryParam("id") String id, @QueryParam("place") String place, @QueryParam("limit") String limit) {
        LocalDate today = LocalDate.now(clock);
        return search.related(type(type), number(id), Set.of(), place, Page.clamp(limit, USUAL_RELATED, 1, MOST_RELATED))
                .map(hits -> Response.ok(hits.stream().map(hit -> document(hit, false, today)).toList()).build()).orElseGet(this::notYet);
    }

    private Response notYet() {
        return Response.fromResponse(Problem.of(headers, 503, "error.503")).header("Retry-After", "30").build();
    }

    private static EntryType type(String typed) {
        return Arrays.stream(EntryType.values()).filter(type -> type.name().equalsIgnoreCase(typed)).findFirst()
                .orElseThrow(() -> unfit("type", typed, "code.unknown", cut(typed),
                        Arrays.stream(EntryType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static long number(String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw unfit("id", typed, "number.unreadable", cut(typed));
        }
        return Long.parseLong(typed);
    }

    private static InvalidInputException unfit(String parameter, String typed, String message, Object... arguments) {
        return new InvalidInputException(List.of(typed == null ? InvalidInputException.Problem.of(parameter, "value.missing")
                : InvalidInputException.Problem.of(parameter, message, arguments)));
    }

    private static String cut(String typed) {
        return typed == null || typed.length() <= LONGEST_TOLD ? typed : typed.substring(0, LONGEST_TOLD);
    }

    private HitList document(SearchRequest request, SearchResult result) {
        boolean clauses = request.level() == SearchRequest.Level.CLAUSE;
        Map<String, List<CountDocument>> facets = new LinkedHashMap<>();
        result.facets().forEach((facet, counts) -> facets.put(facet.parameter(),
                counts.stream().map(count -> new CountDocument(count.value(), count.count())).toList()));
        return new HitList(result.total(), result.tookMs(), result.mode(), request.page(), request.pageSize(),
                result.hits().stream().map(hit -> document(hit, clauses, LocalDate.now(clock))).toList(), facets,
                result.understood().stream().map(read -> new UnderstoodDocument(read.kind().name(), read.text(), read.as(), read.ignoring())).toList(),
                result.didYouMean(), result.hiddenInternal(), signposts.of(request.text(), request.place()).stream()
                        .map(post -> new SignpostDocument(post.name(), Settings.publicUrl() + post.address())).toList(), answers(result.answers()));
    }

    private AnswersDocument answers(Answers answers) {
        return answers.asked() ? new AnswersDocument(answers.confidence(), Double.isNaN(answers.alike()) ? null : answers.alike(), answers.named(),
                answers.quotes().stream().map(QuoteDocument::of).toList(),
                answers.office() == null ? null : document(answers.office(), false, LocalDate.now(clock))) : null;
    }

    private static HitDocument document(Hit hit, boolean clauses, LocalDate today) {
        return new HitDocument(hit.type().name().toLowerCase(Locale.ROOT), hit.id(), hit.externalId(), hit.title(), hit.titleHighlighted(),
                Settings.publicUrl() + hit.url(), hit.snippets(), hit.score(),
                hit.why().stream().map(why -> new WhyDocument(why.code().name(), why.term().isEmpty() ? null : why.term())).toList(),
                clauses && !hit.clauses().isEmpty() ? ClauseDocument.of(hit.clauses().get(0)) : null,
                clauses ? null : hit.clauses().stream().map(ClauseDocument::of).toList(),
                hit.labels().regionPath(), hit.labels().issuers(), hit.labels().numbers(),
                text(hit.labels().date()), hit.labels().role(), hit.labels().validity(), hit.copies(),
                text(hit.labels().opensOn()), text(hit.labels().closesOn()),
                hit.labels().openings(today).stream().map(Opening::name).toList(), hit.labels().forecast(), hit.labels().stale(),
                hit.labels().kind(), hit.labels().delivery(), hit.labels().priceModel(), hit.labels().amount(), hit.labels().areas(),
                hit.labels().lines(), hit.labels().demonstration());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
