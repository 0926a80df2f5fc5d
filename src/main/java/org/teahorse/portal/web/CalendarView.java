package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.teahorse.search.Hit;
import org.teahorse.shared.Texts;

/** How the days of calls are put into words, as they stand today. */
@Named("calendar")
@RequestScoped
public class CalendarView {

    @Inject
    private PageView page;

    @Inject
    private Clock clock;

    /** What the days of a hit mean today; null when it has none. */
    public Deadline deadline(Hit.Labels labels) {
        return Deadline.of(labels, LocalDate.now(clock));
    }

    /** 还剩 12 天, 12月1日开始申报, 已截止; empty when neither day is known. */
    public String words(LocalDate opens, LocalDate closes) {
        Deadline deadline = Deadline.of(opens, closes, false, false, LocalDate.now(clock));
        return deadline == null ? "" : words(deadline);
    }

    /** The words of what a hit's days mean. */
    public String words(Deadline deadline) {
        return Texts.of("search", page.getLocale(), "deadline." + deadline.code(), List.of(deadline.days(), page.day(deadline.day())));
    }

    /** From one day to another, of which either may be missing; empty when both are. */
    public String range(LocalDate opens, LocalDate closes) {
        if (opens == null && closes == null) {
            return "";
        }
        if (opens == null || closes == null) {
            return Texts.of("portal", page.getLocale(), opens == null ? "range.until" : "range.from", List.of(page.day(opens == null ? closes : opens)));
        }
        return opens.equals(closes) ? page.day(opens) : Texts.of("portal", page.getLocale(), "range", List.of(page.day(opens), page.day(closes)));
    }

    /** 2027年3月 or March 2027. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(page.isEnglish() ? "MMMM yyyy" : "yyyy年M月", page.getLocale()).format(day);
    }
}
