package org.teahorse.policy.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.taxonomy.TopicRule;

/** Reference data for the tests of this package: a few regions, and the topics as the product ships them. */
public final class TestReference {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private TestReference() {
    }

    /** A region under each of its names. */
    public record Region(String code, AdministrativeLevel level, List<String> names) {
    }

    /** The provincial register the sample is from. */
    public static ExtractionContext register(List<Region> regions) {
        return new ExtractionContext(names(regions), topics(), "530000", AdministrativeLevel.PROVINCE, List.of("云"), TODAY);
    }

    public static ExtractionContext register() {
        return register(List.of(
                new Region("530000", AdministrativeLevel.PROVINCE, List.of("云南省", "云南")),
                new Region("530100", AdministrativeLevel.PREFECTURE, List.of("昆明市", "昆明")),
                new Region("530400", AdministrativeLevel.PREFECTURE, List.of("玉溪市", "玉溪")),
                new Region("530800", AdministrativeLevel.PREFECTURE, List.of("普洱市", "普洱"))));
    }

    /** A source nothing is known about. */
    public static ExtractionContext unknownSource() {
        return new ExtractionContext(text -> List.of(), topics(), null, null, List.of(), TODAY);
    }

    public static RegionNames names(List<Region> regions) {
        return text -> {
            var found = new ArrayList<RegionMatch>();
            int at = 0;
            while (at < text.length()) {
                RegionMatch longest = longestAt(regions, text, at);
                if (longest != null) {
                    found.add(longest);
                }
                at = longest == null ? at + 1 : longest.end();
            }
            return found;
        };
    }

    private static RegionMatch longestAt(List<Region> regions, String text, int at) {
        RegionMatch longest = null;
        for (Region region : regions) {
            for (String name : region.names()) {
                if (text.startsWith(name, at) && (longest == null || at + name.length() > longest.end())) {
                    longest = new RegionMatch(region.code(), region.level(), at, at + name.length());
                }
            }
        }
        return longest;
    }

    public static List<TopicRule> topics() {
        var rules = new ArrayList<TopicRule>();
        for (String line : lines("/reference/topics.csv")) {
            if (!line.startsWith("code,")) {
                rules.add(TopicRule.of(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1)));
            }
        }
        return rules;
    }

    static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                TestReference.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
