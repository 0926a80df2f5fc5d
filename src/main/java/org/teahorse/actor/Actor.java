package org.teahorse.actor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
 * @param acting   the organisation a person has chosen to act for, of those there are mandates for; null for none
 */
public record Actor(Kind kind, String id, String name, List<Mandate> mandates, Set<String> sources, UUID acting) {

    /** The sorts of actor. */
    public enum Kind { VISITOR, PERSON, MACHINE, SYSTEM }

    /** Somebody who did not sign in. */
    public static final Actor VISITOR = new Actor(Kind.VISITOR, "visitor", "visitor", List.of(), Set.of(), null);

    public Actor {
        mandates = List.copyOf(mandates);
        sources = Set.copyOf(sources);
    }

    /** The container's name for this actor: {@code person:<uuid>} or {@code machine:<id>}. */
    public String principal() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** The person's id; null for others. */
    public UUID person() {
        return kind == Kind.PERSON ? UUID.fromString(id) : null;
    }

    /** Whether some mandate is one of staff. */
    public boolean staff() {
        return mandates.stream().anyMatch(mandate -> mandate.role().staff());
    }

    /** The organisations, units included, the actor has a role in. */
    public List<UUID> organisations() {
        return mandates.stream().map(Mandate::organisation).filter(Objects::nonNull).distinct().toList();
    }

    /** Paths of the regions in which the actor may do something; the empty path is the whole installation. */
    public List<String> regions(Act act) {
        return mandates.stream().filter(mandate -> mandate.covers(act, mandate.regionPath())).map(Mandate::regionPath).distinct().toList();
    }

    /** Work the system does by itself, named in the audit record. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name, List.of(), Set.of(), null);
    }

    /**
     * What row security is told: a comma list of {@code system}, {@code person:<uuid>}, {@code org:<uuid>} and {@code region:<path>}.
     * A mandate for the whole installation has the empty path; a member's mandate opens no region.
     */
    public String scope() {
        return switch (kind) {
            case SYSTEM -> "system";
            case VISITOR -> "visitor";
            case PERSON, MACHINE -> Stream.of(Stream.of(principal()), organisations().stream().map(id -> "org:" + id),
                    mandates.stream().filter(mandate -> mandate.role().staff()).map(mandate -> "region:" + mandate.regionPath()))
                    .flatMap(parts -> parts).distinct().collect(Collectors.joining(","));
        };
    }
}
