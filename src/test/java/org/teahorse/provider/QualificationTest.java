package org.teahorse.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.content.RecordHead;
import org.teahorse.content.Translations;

class QualificationTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    private static Qualification between(LocalDate from, LocalDate to) {
        return new Qualification("检验检测机构资质认定", "YS-91-0010", null, from, to);
    }

    @Test
    void holdsFromItsFirstDayToItsLast() {
        Qualification qualification = between(FIRST, LAST);
        assertFalse(qualification.validOn(FIRST.minusDays(1)));
        assertTrue(qualification.validOn(FIRST));
        assertTrue(qualification.validOn(LAST));
        assertFalse(qualification.validOn(LAST.plusDays(1)));
    }

    @Test
    void withoutDaysItAlwaysHolds() {
        assertTrue(between(null, null).validOn(FIRST));
        assertTrue(between(null, LAST).validOn(FIRST.minusYears(20)));
        assertTrue(between(FIRST, null).validOn(LAST.plusYears(20)));
    }

    @Test
    void pagesClaimOnlyWhatHoldsToday() {
        Qualification ended = between(FIRST, LAST);
        Qualification standing = between(FIRST, null);
        RecordHead head = new RecordHead(1, "s", "e", "t", Translations.NONE, null, List.of(), List.of(), null, "", null, false, false,
                Instant.EPOCH, Instant.EPOCH, null);
        ProviderDetail detail = new ProviderDetail(new ProviderSummary(head, null, null, List.of(), List.of()), List.of(ended, standing), LAST.plusDays(1));
        assertEquals(List.of(standing), detail.valid());
        assertEquals(List.of(ended, standing), detail.qualifications());
    }
}
