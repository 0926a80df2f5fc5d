package org.teahorse.exchange.domain;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days in demonstration files that move with the calendar: {@code "@-20"} was twenty days ago, {@code @year+1} is next year. */
public final class RelativeDays {

    private static final Pattern DAY = Pattern.compile("\"@([+-]\\d{1,4})\"");
    private static final Pattern YEAR = Pattern.compile("@year([+-]\\d)");

    private RelativeDays() {
    }

    /** The text with its days and years as they are on a day. */
    public static String resolve(String text, LocalDate today) {
        String withYears = YEAR.matcher(text).replaceAll(year -> String.valueOf(today.getYear() + Integer.parseInt(year.group(1))));
        return DAY.matcher(withYears).replaceAll(day -> '"' + today.plusDays(Integer.parseInt(day.group(1))).toString() + '"');
    }
}
