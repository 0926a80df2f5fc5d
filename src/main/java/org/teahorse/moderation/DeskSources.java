package org.teahorse.moderation;

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
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** What people write here has a source like everything else: this installation, one for each type of content. */
@Singleton
@Startup
@DenyAll
@DependsOn({"RegionLoader", "TaxonomyLoader"})
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeskSources {

    private static final String START = "desk-";

    @EJB
    private Sources sources;

    /** Key of the source of what is written here. */
    static String key(EntryType type) {
        return START + type.label();
    }

    /** Whether a source is one of ours: then nothing is imported over what people write. */
    static boolean own(String sourceKey) {
        return sourceKey.startsWith(START);
    }

    @PostConstruct
    void declare() {
        Set<String> known = sources.all().stream().map(Source::key).collect(Collectors.toSet());
        for (EntryType type : EntryType.values()) {
            if (!known.contains(key(type))) {
                sources.declare(key(type), Json.createObjectBuilder().add("contentType", type.label())
                        .add("name", words(type, Locale.SIMPLIFIED_CHINESE)).add("name@en", words(type, Locale.ENGLISH))
                        .add("licence", Texts.of("moderation", Locale.SIMPLIFIED_CHINESE, "desk.licence", List.of()))
                        .add("demonstration", Settings.demo()).add("mapping", JsonValue.EMPTY_JSON_OBJECT).build());
            }
        }
    }

    private static String words(EntryType type, Locale locale) {
        return Texts.of("moderation", locale, "desk.source", List.of(Texts.of("search", locale, "type." + type.name(), List.of())));
    }
}
