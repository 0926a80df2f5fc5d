package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.taxonomy.TopicRule;

/**
 * What is known about a source beside its records. No place is known to the code: all of it comes in here.
 *
 * @param regions        finds the names of regions in a text
 * @param topicRules     the keywords of the topics
 * @param homeRegion     the code of the region whose bodies publish in the source, null when it has none
 * @param homeLevel      the level of those bodies, null when the source mixes levels
 * @param numberPrefixes how the numbers of the home region's bodies begin (one short name of the region), may be empty
 * @param today          the day validity is judged for
 */
public record ExtractionContext(RegionNames regions, List<TopicRule> topicRules, String homeRegion,
                                AdministrativeLevel homeLevel, List<String> numberPrefixes, LocalDate today) {

    public ExtractionContext {
        Objects.requireNonNull(regions, "regions");
        Objects.requireNonNull(today, "today");
        topicRules = List.copyOf(topicRules);
        numberPrefixes = List.copyOf(numberPrefixes);
    }
}
