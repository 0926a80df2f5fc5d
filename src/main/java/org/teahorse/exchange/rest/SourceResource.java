package org.teahorse.exchange.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.ImportProblem;
import org.teahorse.exchange.Imports;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Declares sources and feeds them. */
@RequestScoped
@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PROBLEMS_IN_JOB = 20;
    private static final int LARGEST_PAGE = 500;

    @EJB
    private Sources sources;

    @EJB
    private Imports imports;

    @Context
    private HttpHeaders headers;

    /** A source. */
    public record SourceDocument(String key, String name, String nameEn, String homepage, String licence, String region, String level,
            String contentType, boolean demonstration, JsonObject mapping, String lastImportedAt) {

        static SourceDocument of(Source source) {
            return new SourceDocument(source.key(), source.name(), source.nameEn(), source.homepage(), source.licence(), source.region(),
                    source.level() == null ? null : source.level().name(), source.contentType(), source.demonstration(), source.mapping(),
                    source.lastImported() == null ? null : source.lastImported().toString());
        }
    }

    /** An import job with the first rows it refused. */
    public record JobDocument(UUID id, String source, String state, long total, int created, int updated, int unchanged, int withdrawn,
            int rejected, int warnings, int percent, boolean snapshot, Integer wouldWithdraw, String failure, String queuedAt,
            String startedAt, String finishedAt, List<ProblemDocument> errors) {
    }

    /** What was wrong with a row, as a code and as a sentence. */
    public record ProblemDocument(long id, String severity, long row, String cell, String externalId, String field, String reason, String message) {
    }

    /** Every source. */
    @GET
    @Operation(summary = "List sources")
    public List<SourceDocument> list() {
        return sources.all().stream().map(SourceDocument::of).toList();
    }

    /** One source. */
    @GET
    @Path("/{key}")
    @Operation(summary = "Read a source")
    public SourceDocument read(@PathParam("key") String key) {
        return SourceDocument.of(sources.find(key));
    }

    /** Declares a source. */
    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declare a source", description = "Names its licence, region and content type, and how its fields become ours. "
            + "A mistake in the mapping is refused with its JSON pointer. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "Declared anew",
            content = @Content(schema = @Schema(implementation = SourceDocument.class)))
    @APIResponse(responseCode = "201", description = "Declared",
            content = @Content(schema = @Schema(implementation = SourceDocument.class)))
    @APIResponse(responseCode = "400", description = "Refused, with the path of every mistake")
    @SecurityRequirement(name = "bearer")
    public Response declare(@PathParam("key") String key, JsonObject declaration) {
        Sources.Declared declared = sources.declare(key, declaration);
        return Response.status(declared.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SourceDocument.of(declared.source())).build();
    }

    /** Receives a file and queues it. */
    @POST
    @Path("/{key}/imports")
    @Consumes({"application/x-ndjson", "text/csv", "application/gzip", "application/octet-stream", SourceResource.XLSX})
    @Operation(operationId = "importFile", summary = "Import a file", description = "JSON Lines or CSV, gzip or not, of up to 4 GiB, or an Excel workbook (.xlsx). With snapshot=true the file is "
            + "everything the source has, and what it lacks is withdrawn.")
    @APIResponse(responseCode = "202", description = "Received; the job's address is in Location",
            content = @Content(schema = @Schema(implementation = JobDocument.class)))
    @SecurityRequirement(name = "bearer")
    public Response submit(@PathParam("key") String key, @QueryParam("snapshot") @DefaultValue("false") boolean snapshot,
            @QueryParam("format") String format, @HeaderParam("Content-Type") String type, InputStream body) {
        imports.permit(key);
        ImportJob job = imports.submit(key, imports.receive(body, format(format, type)), snapshot);
        return Response.accepted(document(job))
                .location(URI.create(Settings.publicUrl() + "/api/v1/sources/" + key + "/imports/" + job.id())).build();
    }

    private static ImportFormat format(String asked, String type) {
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if ("xlsx".equalsIgnoreCase(asked) || plain.startsWith(XLSX)) {
            return ImportFormat.XLSX;
        }
        return "csv".equalsIgnoreCase(asked) || plain.startsWith("text/csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
    }

    /** Jobs of a source, newest first. */
    @GET
    @Path("/{key}/imports")
    @Operation(operationId = "listImports", summary = "List import jobs")
    @SecurityRequirement(name = "bearer")
    public List<JobDocument> jobs(@PathParam("key") String key, @QueryParam("page") String page) {
        return imports.list(key, Page.numberOf(page), Page.clamp(null, 20, 1, 100)).items().stream().map(this::document).toList();
    }

    /** One job. */
    @GET
    @Path("/{key}/imports/{id}")
    @Operation(operationId = "readImport", summary = "Read an import job")
    @SecurityRequirement(name = "bearer")
    public JobDocument job(@PathParam("key") String key, @PathParam("id") String id) {
        return document(imports.find(key, uuid(id)));
    }

    /** Rows a job refused or warned about. */
    @GET
    @Path("/{key}/imports/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "List problems of an import job", description = "In the order of rows; after= takes the last id seen.")
    @SecurityRequirement(name = "bearer")
    public List<ProblemDocument> problems(@PathParam("key") String key, @PathParam("id") String id, @QueryParam("after") String after,
            @QueryParam("pageSize") String pageSize) {
        imports.find(key, uuid(id));
        return imports.problems(uuid(id), false, Page.clamp(after, 0, 0, Integer.MAX_VALUE), Page.clamp(pageSize, 100, 1, LARGEST_PAGE)).stream()
                .map(this::document).toList();
    }

    /** Lets a waiting snapshot withdraw. */
    @POST
    @Path("/{key}/imports/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Confirm what a waiting snapshot would withdraw")
    @SecurityRequirement(name = "bearer")
    public JobDocument confirm(@PathParam("key") String key, @PathParam("id") String id) {
        imports.find(key, uuid(id));
        imports.confirm(uuid(id));
        return document(imports.find(key, uuid(id)));
    }

    private JobDocument document(ImportJob job) {
        return new JobDocument(job.id(), job.sourceKey(), job.state().name(), job.total(), job.created(), job.updated(), job.unchanged(),
                job.withdrawn(), job.rejected(), job.warnings(), job.percent(), job.snapshot(), job.wouldWithdraw(), job.failure(),
                text(job.queuedAt()), text(job.startedAt()), text(job.finishedAt()),
                job.rejected() == 0 ? List.of() : imports.problems(job.id(), true, 0, PROBLEMS_IN_JOB).stream()
                        .map(this::document).toList());
    }

    private ProblemDocument document(ImportProblem problem) {
        Locale locale = headers.getAcceptableLanguages().isEmpty() ? Locale.SIMPLIFIED_CHINESE : headers.getAcceptableLanguages().get(0);
        return new ProblemDocument(problem.id(), problem.rejected() ? "REJECTED" : "WARNING", problem.row(), problem.cell(), problem.externalId(),
                problem.field(), problem.reason(), Texts.of("messages", locale, problem.reason(), problem.arguments()));
    }

    private static String text(Object instant) {
        return instant == null ? null : instant.toString();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("import.unknown", id);
        }
    }
}
