package org.teahorse.taxonomy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.teahorse.shared.ReferenceFile;
import org.teahorse.taxonomy.store.TaxonomyStore;

/** Brings the reference files into the database when the server starts; rows that are there already are updated. */
@Singleton
@Startup
@DenyAll
public class TaxonomyLoader {

    @Inject
    private TaxonomyStore store;

    @Inject
    private Taxonomy taxonomy;

    @PostConstruct
    void load() {
        int position = 0;
        for (Map<String, String> row : ReferenceFile.read("topics.csv")) {
            store.upsert(new Topic(row.get("code"), ReferenceFile.orNull(row.get("parent")), row.get("name_zh"), row.get("name_en"),
                    List.of(row.get("keywords").split("\\|"))), position++);
        }
        store.replaceIndustries("GB/T 4754-2017", ReferenceFile.read("gbt4754-2017.csv").stream()
                .map(row -> new Industry(row.get("code"), Integer.parseInt(row.get("level")), ReferenceFile.orNull(row.get("parent")),
                        row.get("name"), ReferenceFile.orNull(row.get("name_en"))))
                .toList());
        ReferenceFile.read("working-days.csv").forEach(row -> store.upsertDay(LocalDate.parse(row.get("day")),
                Boolean.parseBoolean(row.get("working")), row.get("basis"), row.get("name")));
        taxonomy.reload();
    }
}
