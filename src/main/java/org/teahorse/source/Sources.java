package org.teahorse.source;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.region.Regions;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.source.domain.MappingParser;
import org.teahorse.source.store.SourceStore;

/** Declares and shows sources. */
@Stateless
@RowScope
@PermitAll
public class Sources {

    private static final Set<String> KEYS = Set.of("name", "name@en", "homepage", "licence", "region", "level", "contentType",
            "demonstration", "mapping");
    private static final int LONGEST_NAME = 200;

    @Inject
    private SourceStore store;

    @Inject
    private ContentImporters importers;

    @Inject
    private Regions regions;

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    /** What a declaration led to. */
    public record Declared(Source source, boolean created) {
    }

    /** Every source, for the attribution page: real ones first. */
    @PermitAll
    public List<Source> all() {
        return store.all();
    }

    /** @throws NotFoundException when there is none */
    @PermitAll
    public Source find(String key) {
        return store.find(key).orElseThrow(() -> new NotFoundException("source.unknown", key));
    }

    /**
     * Declares a source, or declares it anew; safe to repeat.
     *
     * @param key         lower-case letters, digits and hyphens
     * @param declaration {@code name licence contentType} are required; {@code name@en homepage region level demonstration mapping}
     *                    may be given
     * @throws InvalidInputException with the JSON pointer of every mistake
     */
    @RolesAllowed({"staff", "machine", "system"})
    public Declared declare(String key, JsonObject declaration) {
        List<Problem> problems = new ArrayList<>();
        if (!key.matches("[a-z0-9][a-z0-9-]{0,58}[a-z0-9]")) {
            problems.add(Problem.of("/key", "source.key.unreadable", key));
        }
        declaration.keySet().stream().filter(name -> !KEYS.contains(name))
                .forEach(name -> problems.add(Problem.of("/" + name, "mapping.key.unknown", name, String.join(" ", KEYS.stream().sorted().toList()))));
        Source source = new Source(key, required(declaration, "name", problems), optional(declaration, "name@en", problems),
                optional(declaration, "homepage", problems), required(declaration, "licence", problems),
                region(declaration, problems), regions.pathOf(declaration.getString("region", null)), level(declaration, problems),
                contentType(declaration, problems), declaration.getBoolean("demonstration", false), mappingOf(declaration, problems), null);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        mapping(source);
        Optional<Source> before = store.find(key);
        before.ifPresent(known -> access.requireForSource(Act.DECLARE_SOURCE, known.regionPath(), key));
        access.requireForSource(Act.DECLARE_SOURCE, source.regionPath(), key);
        if (before.isPresent() && !before.get().contentType().equals(source.contentType())) {
            throw new InvalidInputException(List.of(Problem.of("/contentType", "source.type.fixed", before.get().contentType())));
        }
        boolean created = store.save(source);
        audit.record(created ? "source.declared" : "source.changed", "source", key,
                Json.createObjectBuilder().add("contentType", source.contentType()).add("mapping", source.mapping()).build());
        return new Declared(source, created);
    }

    /** The mapping of a source, ready to be applied. */
    @RolesAllowed({"staff", "machine", "system"})
    public RowMapping mapping(Source source) {
        return MappingParser.parse(source.mapping(), importers.of(source).fields());
    }

    /** Notes that an import has just finished. */
    @RolesAllowed("system")
    public void imported(String key) {
        store.imported(key);
    }

    private String contentType(JsonObject declaration, List<Problem> problems) {
        String type = required(declaration, "contentType", problems);
        if (type != null && importers.find(type).isEmpty()) {
            problems.add(Problem.of("/contentType", "code.unknown", type,
                    String.join(" ", importers.contentTypes())));
        }
        return type;
    }

    private String region(JsonObject declaration, List<Problem> problems) {
        String code = optional(declaration, "region", problems);
        if (code != null && regions.find(code).isEmpty()) {
            problems.add(Problem.of("/region", "region.unknown", code));
        }
        return code;
    }

    private static AdministrativeLevel level(JsonObject declaration, List<Problem> problems) {
        String level = optional(declaration, "level", problems);
        try {
            return level == null ? null : AdministrativeLevel.valueOf(level);
        } catch (IllegalArgumentException unknown) {
            problems.add(Problem.of("/level", "code.unknown", level, List.of(AdministrativeLevel.values()).toString()));
            return null;
        }
    }

    private static JsonObject mappingOf(JsonObject declaration, List<Problem> problems) {
        JsonValue mapping = declaration.getOrDefault("mapping", JsonValue.EMPTY_JSON_OBJECT);
        if (mapping instanceof JsonObject object) {
            return object;
        }
        problems.add(Problem.of("/mapping", "mapping.rule.object"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String required(JsonObject declaration, String name, List<Problem> problems) {
        String value = optional(declaration, name, problems);
        if (value == null && problems.stream().noneMatch(problem -> problem.path().equals("/" + name))) {
            problems.add(Problem.of("/" + name, "value.missing"));
        }
        return value;
    }

    private static String optional(JsonObject declaration, String name, List<Problem> problems) {
        JsonValue value = declaration.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString text && text.getString().length() <= LONGEST_NAME) {
            return text.getString().isBlank() ? null : text.getString().strip();
        }
        problems.add(Problem.of("/" + name, value instanceof JsonString ? "text.long" : "type.text", LONGEST_NAME));
        return null;
    }
}
