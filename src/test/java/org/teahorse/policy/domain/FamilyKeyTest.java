package org.teahorse.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"云南省中小企业促进条例（2019修正）", "云南省中小企业促进条例(2021-05-01)", "云南省中小企业促进条例（修订）",
        "云南省中小企业促进条例（2015年修订）", "《云南省中小企业促进条例》", "云南省 中小企业促进条例（试行）", "云南省中小企业促进条例（第二次修正）",
        "云南省人民政府关于印发云南省中小企业促进条例的通知"})
    void versionsOfOnePolicyAreOneFamily(String title) {
        assertEquals(FamilyKey.of("云南省中小企业促进条例", "530000"), FamilyKey.of(title, "530000"));
    }

    @Test
    void plansOfOtherYearsAndRulesOfOtherRegionsAreOtherFamilies() {
        assertNotEquals(FamilyKey.of("综合防灾减灾规划（2016—2020年）", null), FamilyKey.of("综合防灾减灾规划（2021—2025年）", null));
        assertNotEquals(FamilyKey.of("专利条例", "530000"), FamilyKey.of("专利条例", "310000"));
    }
}
