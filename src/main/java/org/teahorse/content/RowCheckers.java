package org.teahorse.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.teahorse.region.Regions;
import org.teahorse.source.ContentRow;
import org.teahorse.source.Source;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.TopicRule;

/** Reads what rows of every type have in common. */
@ApplicationScoped
public class RowCheckers {

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Clock clock;

    /** The checks of one row. */
    public RowChecks open(Source source, ContentRow row) {
        return new RowChecks(source, row, regions, taxonomy, clock.instant());
    }

    /** The rules by which topics are found in a text. */
    public List<TopicRule> topicRules() {
        return taxonomy.topics().stream().map(topic -> TopicRule.of(topic.code(), String.join("|", topic.keywords()))).toList();
    }
}
