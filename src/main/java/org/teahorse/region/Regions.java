package org.teahorse.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teahorse.region.store.RegionStore;
import org.teahorse.shared.Settings;

/** The divisions, from a snapshot in memory. */
@ApplicationScoped
public class Regions {

    @Inject
    private RegionStore store;

    private volatile Map<String, Region> snapshot;

    /** Reads the rows anew, after they changed. */
    public void reload() {
        Map<String, Region> fresh = new LinkedHashMap<>();
        store.all().forEach(region -> fresh.put(region.code(), region));
        snapshot = Collections.unmodifiableMap(fresh);
    }

    private Map<String, Region> known() {
        if (snapshot == null) {
            reload();
        }
        return snapshot;
    }

    public Optional<Region> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(known().get(code));
    }

    /** The region this installation serves. */
    public Region home() {
        return find(Settings.homeRegion()).orElseThrow(() -> new IllegalStateException(
                "TEAHORSE_HOME_REGION names " + Settings.homeRegion() + ", which is no known region"));
    }

    /** Every division, wide ones first, in the order of the official list. */
    public List<Region> all() {
        return List.copyOf(known().values());
    }

    /** Every division with the days between which it is known to exist; asks the database. */
    public List<RegionTerm> terms() {
        return store.terms();
    }

    /** The divisions directly below, only those that still exist. */
    public List<Region> children(String code) {
        return known().values().stream().filter(region -> code.equals(region.parent()) && region.current()).toList();
    }

    /** From the widest division to the one named; empty when the code is unknown. */
    public List<Region> lineage(String code) {
        List<Region> lineage = new ArrayList<>();
        find(code).ifPresent(region -> {
            for (String step : region.path().split("/")) {
                find(step).ifPresent(lineage::add);
            }
        });
        return List.copyOf(lineage);
    }

    /** The path of a division; empty, meaning the whole installation, for null. */
    public String pathOf(String code) {
        return find(code).map(Region::path).orElse("");
    }
}
