package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.domain.Places;

/** Keeps the names of divisions ready for reading queries, and the way to them from the widest. */
@ApplicationScoped
public class PlaceNames {

    @Inject
    Regions regions;

    private volatile Known known = new Known(List.of(), Places.NONE);

    private record Known(List<Region> regions, Places names) {
    }

    /** The names as of now. */
    public Places current() {
        List<Region> now = regions.all();
        Known last = known;
        if (!last.regions().equals(now)) {
            last = new Known(now, new Places(now));
            known = last;
        }
        return last.names();
    }

    /** Codes from the widest division to this one; none for a code nobody knows. */
    public List<String> lineage(String code) {
        String path = regions.pathOf(code);
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }
}
