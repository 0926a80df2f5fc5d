package org.teahorse.region;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.teahorse.region.store.RegionStore;
import org.teahorse.shared.ReferenceFile;
import org.teahorse.shared.Settings;

/** Brings the divisions of the home region into the database when the server starts; rows that are there already are updated. */
@Singleton
@Startup
@DenyAll
public class RegionLoader {

    @Inject
    private RegionStore store;

    @Inject
    private Regions regions;

    @PostConstruct
    void load() {
        List<Map<String, String>> rows = ReferenceFile.read("regions-" + Settings.homeRegion() + ".csv");
        Map<String, String> parents = new java.util.HashMap<>();
        rows.forEach(row -> parents.put(row.get("code"), ReferenceFile.orNull(row.get("parent"))));
        for (int position = 0; position < rows.size(); position++) {
            Map<String, String> row = rows.get(position);
            store.upsert(new Region(row.get("code"), row.get("level"), ReferenceFile.orNull(row.get("parent")),
                    path(row.get("code"), parents), row.get("name"), row.get("short_name"), row.get("name_en"),
                    ReferenceFile.orNull(row.get("successor"))), position);
        }
        regions.reload();
    }

    private static String path(String code, Map<String, String> parents) {
        String parent = parents.get(code);
        return parent == null ? code : path(parent, parents) + "/" + code;
    }
}
