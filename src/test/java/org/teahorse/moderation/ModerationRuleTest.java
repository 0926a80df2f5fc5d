package org.teahorse.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.search.EntryType;

class ModerationRuleTest {

    private static final String COUNTY = "530000/530800/530827";
    private static final String PREFECTURE = "530000/530800";
    private static final String PROVINCE = "530000";

    @Test
    void everyTypeHasARule() {
        for (EntryType type : EntryType.values()) {
            assertNotNull(ModerationRule.of(type), type.name());
            assertTrue(ModerationRule.of(type).reviewDays() > 0);
            assertFalse(ModerationRule.of(type).checks().isEmpty());
        }
    }

    @Test
    void aPolicyOfACountyGoesUpToTheProvince() {
        ModerationRule rule = ModerationRule.of(EntryType.POLICY);
        assertEquals(Optional.of(PREFECTURE), rule.next(COUNTY, COUNTY));
        assertEquals(Optional.of(PROVINCE), rule.next(COUNTY, PREFECTURE));
        assertEquals(Optional.empty(), rule.next(COUNTY, PROVINCE));
    }

    @Test
    void aProgramOfACountyStopsAtItsPrefecture() {
        ModerationRule rule = ModerationRule.of(EntryType.PROGRAM);
        assertEquals(Optional.of(PREFECTURE), rule.next(COUNTY, COUNTY));
        assertEquals(Optional.empty(), rule.next(COUNTY, PREFECTURE));
        assertEquals(Optional.empty(), rule.next(PROVINCE, PROVINCE));
    }

    @Test
    void anOfferingIsDecidedByTheOfficeOfItsOwnLevelAndThenLive() {
        ModerationRule rule = ModerationRule.of(EntryType.OFFERING);
        assertEquals(Optional.empty(), rule.next(COUNTY, COUNTY));
        assertTrue(rule.publishedOnApproval());
        assertEquals(365, rule.lastsDays());
    }
}
