package org.teahorse.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teahorse.taxonomy.TopicRule;

class TopicTableTest {

    private final List<String> lines = TestReference.lines("/reference/topics.csv");

    @Test
    void twentyTopicsHaveThreeToSevenSecondLevelTopics() {
        assertEquals("code,parent,name_zh,name_en,keywords", lines.get(0));
        Map<String, Long> children = lines.stream().skip(1).map(line -> line.split(",")[0]).filter(code -> code.contains("."))
                .collect(Collectors.groupingBy(code -> code.substring(0, code.indexOf('.')), Collectors.counting()));
        assertEquals(20, children.size());
        assertTrue(children.values().stream().allMatch(count -> count >= 3 && count <= 7), children.toString());
    }

    @Test
    void everyTopicHasItsOwnCodeAndKeywords() {
        List<TopicRule> rules = TestReference.topics();
        assertEquals(rules.size(), new HashSet<>(rules.stream().map(TopicRule::code).toList()).size());
        rules.forEach(rule -> assertFalse(rule.keywords().isEmpty(), rule.code()));
    }
}
