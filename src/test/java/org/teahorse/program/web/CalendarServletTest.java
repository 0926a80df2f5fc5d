package org.teahorse.program.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.teahorse.content.RecordHead;
import org.teahorse.content.Translations;
import org.teahorse.program.CallParts;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallSummary;

/** The calendar file of a call. */
class CalendarServletTest {

    private static final CallSummary CALL = new CallSummary(new RecordHead(7, "s", "x", "设备更新补助第2批，含茶叶、咖啡、花卉、水果、坚果、中药材加工设备；一次申报两级审核",
            Translations.NONE, null, List.of(), List.of(), null, "", null, true, false, Instant.parse("2026-11-20T01:02:03Z"), Instant.EPOCH, null),
            1, null, null, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 30), null, CallPhase.OPEN, null, "孟连县, 茶城1号; 二楼",
            new CallParts(List.of(), List.of()));

    private static final String FILE = CalendarServlet.calendar(CALL, LocalDate.of(2026, 12, 8), Locale.SIMPLIFIED_CHINESE);

    @Test
    void linesAreAsLongAsTheStandardAllowsAndCutNoCharacter() {
        for (String line : FILE.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD"));
        }
        assertTrue(FILE.replace("\r\n ", "").contains(CALL.head().title().replace("；", "；").replace(",", "\\,")));
    }

    @Test
    void theDeadlineIsAWholeDayWithReminders() {
        assertTrue(FILE.contains("DTSTART;VALUE=DATE:20261208\r\n"));
        assertTrue(FILE.contains("DTEND;VALUE=DATE:20261209\r\n"));
        assertEquals(2, FILE.split("BEGIN:VALARM", -1).length - 1);
        assertTrue(FILE.contains("LOCATION:孟连县\\, 茶城1号\\; 二楼"));
    }
}
