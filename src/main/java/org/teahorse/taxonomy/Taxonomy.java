package org.teahorse.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teahorse.shared.WorkingCalendar;
import org.teahorse.taxonomy.store.TaxonomyStore;

/** Topics, industries and working days, from snapshots in memory. */
@ApplicationScoped
public class Taxonomy {

    @Inject
    private TaxonomyStore store;

    private volatile Snapshot snapshot;

    private record Snapshot(Map<String, Topic> topics, Map<String, Industry> industries, List<WorkingDay> days, WorkingCalendar calendar) {
    }

    /** Reads the rows anew, after they changed. */
    public void reload() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        store.topics().forEach(topic -> topics.put(topic.code(), topic));
        Map<String, Industry> industries = new LinkedHashMap<>();
        store.industries().forEach(industry -> industries.put(industry.code(), industry));
        List<WorkingDay> days = store.days();
        snapshot = new Snapshot(Collections.unmodifiableMap(topics), Collections.unmodifiableMap(industries),
                days, new WorkingCalendar(days.stream().collect(Collectors.toMap(WorkingDay::day, WorkingDay::working))));
    }

    private Snapshot known() {
        if (snapshot == null) {
            reload();
        }
        return snapshot;
    }

    public Optional<Topic> topic(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(known().topics().get(code));
    }

    /** Every topic, first levels in their order, each followed by its second level. */
    public List<Topic> topics() {
        return List.copyOf(known().topics().values());
    }

    /** The first level. */
    public List<Topic> mainTopics() {
        return known().topics().values().stream().filter(topic -> topic.parent() == null).toList();
    }

    public Optional<Industry> industry(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(known().industries().get(code));
    }

    /** Every class of the standard in force, in its order. */
    public List<Industry> industries() {
        return List.copyOf(known().industries().values());
    }

    /** Every day that differs from its weekday's rule, oldest first. */
    public List<WorkingDay> days() {
        return known().days();
    }

    public WorkingCalendar calendar() {
        return known().calendar();
    }
}
