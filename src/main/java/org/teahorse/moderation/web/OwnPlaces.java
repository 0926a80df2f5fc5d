package org.teahorse.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    private static boolean within(String path, String own) {
        return own.isEmpty() || path.equals(own) || path.startsWith(own + "/");
    }
}
