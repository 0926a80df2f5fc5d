package org.teahorse.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.console.domain.ShownValue;
import org.teahorse.identity.IdentityProviders;
import org.teahorse.region.RegionTerm;
import org.teahorse.region.Regions;
import org.teahorse.shared.ProviderSetting;
import org.teahorse.shared.Setting;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.SizeClassification;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;
import org.teahorse.taxonomy.WorkingDay;

/** How this installation is set up: its settings and its reference tables. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Installation {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private SizeClassification sizes;

    @Inject
    private Regions regions;

    @Inject
    private Access access;

    /** A version of the official table of sizes. @param rows how many industries it has */
    public record SizeTable(String standard, LocalDate validFrom, long rows) {
    }

    /** A topic of the first level with those below it. */
    public record TopicTree(Topic topic, List<Topic> below) {
    }

    /**
     * The reference tables.
     *
     * @param industries how many classes each level of the standard has, from sections down
     * @param days       those that differ from their weekday's rule
     */
    public record Tables(List<TopicTree> topics, Map<Integer, Long> industries, List<WorkingDay> days, List<SizeTable> sizes, List<RegionTerm> regions) {
    }

    /** Every setting with its value in force; of secrets only whether there is one. */
    @RolesAllowed("staff")
    public List<SettingState> settings() {
        access.require(Act.CONFIGURE, "");
        return Stream.concat(Arrays.stream(Setting.values()).map(Installation::state), IdentityProviders.keys().stream()
                .flatMap(key -> Arrays.stream(ProviderSetting.values()).map(setting -> state(setting, key)))).toList();
    }

    static SettingState state(Setting setting) {
        return state(setting.variable(), "setting." + setting.name(), setting.origin(), setting.secret(), setting.value());
    }

    static SettingState state(ProviderSetting setting, String provider) {
        return state(setting.variable(provider), "provider-setting." + setting.name(), setting.origin(provider), setting.secret(), setting.value(provider));
    }

    private static SettingState state(String variable, String words, Setting.Origin origin, boolean secret, String value) {
        return new SettingState(variable, words, origin, secret, secret ? "" : ShownValue.of(value), !value.isEmpty());
    }

    @RolesAllowed("staff")
    public Tables tables() {
        access.require(Act.CONFIGURE, "");
        Map<String, List<Topic>> below = taxonomy.topics().stream().filter(topic -> topic.parent() != null).collect(Collectors.groupingBy(Topic::parent));
        return new Tables(taxonomy.mainTopics().stream().map(topic -> new TopicTree(topic, below.getOrDefault(topic.code(), List.of()))).toList(),
                taxonomy.industries().stream().collect(Collectors.groupingBy(Industry::level, TreeMap::new, Collectors.counting())),
                taxonomy.days(), sizeTables(), regions.terms());
    }

    private List<SizeTable> sizeTables() {
        return sizes.rows().stream().collect(Collectors.groupingBy(row -> new SizeTable(row.standard(), row.validFrom(), 0), Collectors.counting()))
                .entrySet().stream().map(table -> new SizeTable(table.getKey().standard(), table.getKey().validFrom(), table.getValue())).toList();
    }
}
