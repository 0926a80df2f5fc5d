package org.teahorse.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.exchange.domain.RelativeDays;
import org.teahorse.shared.Settings;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/**
 * In demo mode, brings the content of {@code demo/} in by the way every content comes in: sources are declared, files are imported.
 * Its days are written relative to today, so it comes in anew on the first start of a day, and every midnight; what was withdrawn by
 * hand stays as it is until then.
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

    @Inject
    private Clock clock;

    @PostConstruct
    @Schedule(hour = "0", minute = "1", persistent = false)
    void load() {
        if (!Settings.demo()) {
            return;
        }
        Set<String> known = sources.all().stream().map(Source::key).collect(Collectors.toSet());
        for (JsonObject entry : entries()) {
            String key = entry.getString("key");
            if (!known.contains(key)) {
                sources.declare(key, entry.getJsonObject("declaration"));
            }
            imports.submitIfNew(key, imports.receive(new ByteArrayInputStream(rows(entry.getString("file"))), ImportFormat.NDJSON));
        }
    }

    /** A file with its days as they are today. */
    private byte[] rows(String name) {
        try (InputStream file = open(name)) {
            return RelativeDays.resolve(new String(file.readAllBytes(), StandardCharsets.UTF_8), LocalDate.now(clock))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
