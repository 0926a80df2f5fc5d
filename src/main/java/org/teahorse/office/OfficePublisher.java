package org.teahorse.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.Records;
import org.teahorse.content.Translations;
import org.teahorse.office.domain.Office;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.Standing;
import org.teahorse.shared.Settings;

/** Hands offices over to the search, as they are in the transaction in progress. */
@ApplicationScoped
class OfficePublisher {

    @Inject
    private Records records;

    @Inject
    private SearchPublisher search;

    void publish(Collection<Long> ids) {
        search.publish(records.findAll(Office.class, ids).stream().filter(office -> !office.isWithdrawn())
                .map(OfficePublisher::document).toList());
    }

    void withdraw(Collection<Long> ids) {
        search.withdraw(EntryType.OFFICE, ids);
    }

    private static SearchDocument document(Office office) {
        Translations translations = Translations.read(office.getTranslations());
        return SearchDocument.of(EntryType.OFFICE, office.getId(), EntryType.OFFICE.address(office.getId()), office.getTitle())
                .source(office.getSourceKey(), office.getExternalId())
                .translatedTitles(translations.all("title"))
                .summary(office.getSummary())
                .body(office.getAddress())
                .facet(Facet.REGION, List.of(office.getRegionPath().split("/")))
                .facet(Facet.TOPIC, List.of(office.getTopics()))
                .areas(List.of(office.getRegion()))
                .lines(lines(office, translations))
                .date(LocalDate.ofInstant(office.getUpdatedAt(), Settings.zone()))
                .standing(Standing.CURRENT)
                .demonstration(office.isDemonstration())
                .stale(office.isStale())
                .build();
    }

    /** Where it is and how to call it: what one looks for in a list of offices. */
    private static Map<String, String> lines(Office office, Translations translations) {
        Map<String, String> lines = new TreeMap<>();
        put(lines, "zh", office.getAddress(), office.getPhone());
        String english = translations.text("address", "en");
        put(lines, "en", english == null ? office.getAddress() : english, office.getPhone());
        return lines;
    }

    private static void put(Map<String, String> lines, String language, String address, String phone) {
        String line = Stream.of(address, phone).filter(part -> part != null).collect(Collectors.joining(" · "));
        if (!line.isEmpty()) {
            lines.put(language, line);
        }
    }
}
