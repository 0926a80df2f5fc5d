package org.teahorse.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who acts, as the audit record names them.
 *
 * @param kind     what sort of actor
 * @param id       stable id: a person's UUID, a token's number, or the name of the system's own work
 * @param name     how the actor is shown to others
 * @param mandates what the actor may do where; empty for visitors
 * @param sources  keys of the sources a machine is limited to; empty for no limit
 */
public record Actor(Kind kind, String id, String name, List<Mandate> mandates, Set<String> sources) {

    /** The sorts of actor. */
    public enum Kind { VISITOR, PERSON, MACHINE, SYSTEM }

    /** Somebody who did not sign in. */
    public static final Actor VISITOR = new Actor(Kind.VISITOR, "visitor", "visitor", List.of(), Set.of());

    public Actor {
        mandates = List.copyOf(mandates);
        sources = Set.copyOf(sources);
    }

    /** The container's name for this actor: {@code person:<uuid>} or {@code machine:<id>}. */
    public String principal() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** Work the system does by itself, named in the audit record. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name, List.of(), Set.of());
    }

    /**
     * What row security is told: a comma list of {@code system}, {@code person:<uuid>} and {@code region:<path>}.
     * A mandate for the whole installation has the empty path.
     */
    public String scope() {
        return switch (kind) {
            case SYSTEM -> "system";
            case VISITOR -> "visitor";
            case PERSON, MACHINE -> Stream.concat(Stream.of(principal()),
                    mandates.stream().map(mandate -> "region:" + mandate.regionPath())).collect(Collectors.joining(","));
        };
    }
}
