package org.teahorse.search.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.search.Understood;

/** Readings that somebody does not want, as {@link Understood#ignoring} writes them. */
public final class Ignored {

    /** Everything is read. */
    public static final Ignored NONE = new Ignored(Set.of());

    private final Set<String> readings;

    public Ignored(Collection<String> readings) {
        this.readings = readings.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Understood reading) {
        return !readings.isEmpty() && readings.contains(Folding.fold(reading.ignoring()));
    }

    boolean has(Understood.Kind kind, String text) {
        return !readings.isEmpty() && has(new Understood(kind, text, List.of()));
    }

    /** Whether a part of this text, or all of it and more, is not to be read so. */
    public boolean hasWithin(Understood.Kind kind, String text) {
        String start = new Understood(kind, "", List.of()).ignoring();
        return readings.stream().filter(reading -> reading.startsWith(start)).map(reading -> reading.substring(start.length()))
                .anyMatch(part -> text.contains(part) || part.contains(text));
    }
}
