package org.teahorse.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;

/** The divisions in which the reader of a page may do something, for lists to choose from. */
@ApplicationScoped
public class OwnPlaces {

    @Inject
    private Regions regions;

    @Inject
    private CurrentActor current;

    /** Those that exist today, wide ones first. */
    List<Region> of(Act act) {
        List<String> own = current.get().regions(act);
        return regions.all().stream().filter(Region::current).filter(place -> own.stream().anyMatch(path -> within(place.path(), path))).toList();
    }

    /** Whether a place is one of them, by its path. */
    boolean includes(Act act, String path) {
        return current.get().regions(act).stream().anyMatch(own -> within(path, own));
    }

    /** The last two divisions of a path, in short: what a narrow column has room for. */
    String shortName(String path, Locale locale) {
        List<Region> lineage = regions.lineage(path.substring(path.lastIndexOf('/') + 1));
        return lineage.subList(Math.max(0, lineage.size() - 2), lineage.size()).stream()
                .map(region -> "en".equals(locale.getLanguage()) ? region.nameEn() : region.shortName()).collect(Collectors.joining(" "));
    }

    private static boolean within(String path, String own) {
        return own.isEmpty() || path.equals(own) || path.startsWith(own + "/");
    }
}
