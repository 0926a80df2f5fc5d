package org.teahorse.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.FieldWords;
import org.teahorse.exchange.ContentForms;
import org.teahorse.shared.Settings;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.FieldType;

/** What can be imported, and in which form. */
@RequestScoped
@Path("/content-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class ContentTypeResource {

    @Inject
    private ContentForms forms;

    /** A content type with its fields. @param template address of an empty workbook @param schema address of the JSON Schema of its rows */
    public record TypeDocument(String name, String label, String labelEn, String template, String schema, List<FieldDocument> fields) {
    }

    /**
     * A field of a row.
     *
     * @param limit        longest text in characters or most items of a list; absent when there is none in particular
     * @param codes        the values a code may have; empty for other types
     * @param members      of the objects of a list, in the order in which a cell gives them; empty for other types
     * @param translatable whether the same name with {@code @en} takes its English variant
     */
    public record FieldDocument(String name, FieldType type, boolean required, Integer limit, List<String> codes, List<String> members,
            boolean translatable, String label, String labelEn, String text, String textEn) {
    }

    /** Every type with its fields. */
    @GET
    @Operation(operationId = "listContentTypes", summary = "List content types with the fields an import takes")
    public List<TypeDocument> list() {
        return forms.types().stream().map(this::document).toList();
    }

    private TypeDocument document(String name) {
        ContentImporter type = forms.type(name);
        String address = Settings.publicUrl() + "/api/v1/content-types/" + name;
        return new TypeDocument(name, FieldWords.type(name, Locale.SIMPLIFIED_CHINESE), FieldWords.type(name, Locale.ENGLISH),
                address + "/template.xlsx", address + "/schema",
                FieldWords.columns(type).stream().filter(field -> !field.name().contains("@")).map(field -> document(name, field)).toList());
    }

    private static FieldDocument document(String type, ContentField field) {
        return new FieldDocument(field.name(), field.type(), field.required(), field.most() == 0 ? null : field.most(),
                field.codes().stream().sorted().toList(), field.members(), field.translatable(),
                FieldWords.label(type, field.name(), Locale.SIMPLIFIED_CHINESE), FieldWords.label(type, field.name(), Locale.ENGLISH),
                FieldWords.text(type, field.name(), Locale.SIMPLIFIED_CHINESE), FieldWords.text(type, field.name(), Locale.ENGLISH));
    }

    /** The JSON Schema of a type's rows, or of mappings to it. */
    @GET
    @Path("/{type}/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "readContentTypeSchema", summary = "Read the JSON Schema of rows or mappings")
    public JsonObject schema(@PathParam("type") String type, @QueryParam("of") String of, @QueryParam("lang") String language) {
        return "mapping".equals(of) ? forms.mappingSchema(type, locale(language)) : forms.rowSchema(type, locale(language));
    }

    /** An empty workbook to fill in. */
    @GET
    @Path("/{type}/template.xlsx")
    @Produces(SourceResource.XLSX)
    @APIResponse(responseCode = "200", description = "The workbook", content = @Content(mediaType = SourceResource.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "readContentTypeTemplate", summary = "Download an empty workbook to fill in")
    public Response template(@PathParam("type") String type, @QueryParam("lang") String language) {
        forms.type(type);
        Locale locale = locale(language);
        StreamingOutput body = output -> forms.writeTemplate(type, locale, output);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"" + type + "-" + locale.getLanguage() + ".xlsx\"").build();
    }

    private static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
