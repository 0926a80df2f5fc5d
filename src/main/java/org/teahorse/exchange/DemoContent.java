package org.teahorse.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.shared.Settings;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/**
 * In demo mode, brings the content of {@code demo/} in by the way every content comes in: sources are declared, files are imported.
 * Once: a source that was imported before is left alone.
 */
@Singleton
@Startup
@DenyAll
@DependsOn({"RegionLoader", "TaxonomyLoader", "FirstAccounts"})
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoContent {

    @EJB
    private Sources sources;

    @EJB
    private Imports imports;

    @PostConstruct
    void load() {
        if (!Settings.demo()) {
            return;
        }
        List<Source> known = sources.all();
        for (JsonObject entry : entries()) {
            String key = entry.getString("key");
            boolean ordered = known.stream().anyMatch(source -> source.key().equals(key));
            if (!ordered) {
                sources.declare(key, entry.getJsonObject("declaration"));
                try (InputStream file = open(entry.getString("file"))) {
                    imports.submit(key, imports.receive(file, ImportFormat.NDJSON), false);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }

    private static List<JsonObject> entries() {
        try (InputStream file = open("sources.json"); JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DemoContent.class.getResourceAsStream("/demo/" + name);
        if (file == null) {
            throw new IOException("There is no demo/" + name);
        }
        return file;
    }
}
