package org.teahorse.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.Texts;
import org.teahorse.taxonomy.Taxonomy;

/** Says in words how much time somebody has left, in working days. */
@ApplicationScoped
public class DueDays {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Clock clock;

    /** 还剩 2 个工作日, 今天到期, 已超 3 个工作日; empty for no day. */
    public String words(LocalDate due, Locale locale) {
        if (due == null) {
            return "";
        }
        LocalDate today = LocalDate.now(clock);
        int left = taxonomy.calendar().between(today, due);
        if (left == 0 && !due.isBefore(today)) {
            return Texts.of("moderation", locale, "due.today", List.of());
        }
        return Texts.of("moderation", locale, due.isBefore(today) ? "due.over" : "due.left", List.of(Math.abs(left)));
    }

    /** Whether the day has passed. */
    public boolean over(LocalDate due) {
        return due != null && due.isBefore(LocalDate.now(clock));
    }
}
