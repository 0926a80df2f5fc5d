package org.teahorse.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.ContentImporters;

/** What can be imported, and in which form: the types with their fields, schemas of their rows, workbooks to fill in. */
@ApplicationScoped
public class ContentForms {

    @Inject
    private ContentImporters importers;

    /** Names of the content types, sorted. */
    public List<String> types() {
        return importers.contentTypes();
    }

    /** @throws NotFoundException when there is none of that name */
    public ContentImporter type(String name) {
        return importers.find(name).orElseThrow(() -> new NotFoundException("content-type.unknown", name, String.join(" ", types())));
    }

    /** The JSON Schema of a row with our own names. @throws NotFoundException when there is no such type */
    public JsonObject rowSchema(String type, Locale locale) {
        return FieldSchema.row(type(type), address(type), locale);
    }

    /** The JSON Schema of a mapping to our names. @throws NotFoundException when there is no such type */
    public JsonObject mappingSchema(String type, Locale locale) {
        return FieldSchema.mapping(type(type), address(type) + "?of=mapping", locale);
    }

    private static String address(String type) {
        return Settings.publicUrl() + "/api/v1/content-types/" + type + "/schema";
    }

    /** Writes an empty workbook of a type. @throws NotFoundException when there is no such type */
    public void writeTemplate(String type, Locale locale, OutputStream output) throws IOException {
        new SheetTemplate(type(type), locale).write(output);
    }
}
