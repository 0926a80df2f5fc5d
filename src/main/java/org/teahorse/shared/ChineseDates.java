package org.teahorse.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as official documents and registers print them: 2022年3月1日, 二〇二二年三月一日, 2022-03-01, 2022/3/1,
 * 2022.3.1 and 20220301. A day that does not exist is not a date.
 */
public final class ChineseDates {

    private static final String N = "[〇零○一二三四五六七八九十廿]";
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?<y1>\\d{4}) ?年 ?(?<m1>\\d{1,2}) ?月 ?(?<d1>\\d{1,2}) ?日"
            + "|(?<y2>[〇零○一二三四五六七八九]{4}) ?年 ?(?<m2>" + N + "{1,3}) ?月 ?(?<d2>" + N + "{1,3}) ?日"
            + "|(?<![\\d./-])(?<y3>\\d{4})(?<sep>[-/.])(?<m3>\\d{1,2})\\k<sep>(?<d3>\\d{1,2})(?![\\d]|[./-]\\d)"
            + "|(?<!\\d)(?<y4>(?:19|20)\\d{2})(?<m4>\\d{2})(?<d4>\\d{2})(?!\\d)");

    private ChineseDates() {
    }

    /** A date in running text; the span counts UTF-16 units. */
    public record Found(LocalDate date, int start, int end) {
    }

    /** The date a text wholly is. */
    public static Optional<LocalDate> parse(CharSequence text) {
        String folded = TextFolding.digitsAndSpaces(text).strip();
        Matcher matcher = DATE.matcher(folded);
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    /** The first date in a text. */
    public static Optional<Found> first(CharSequence text) {
        Matcher matcher = DATE.matcher(TextFolding.digitsAndSpaces(text));
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** Every date in a text, in its order. */
    public static List<Found> findAll(CharSequence text) {
        var found = new ArrayList<Found>();
        Matcher matcher = DATE.matcher(TextFolding.digitsAndSpaces(text));
        while (matcher.find()) {
            date(matcher).ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
        }
        return List.copyOf(found);
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        for (int form = 1; form <= 4; form++) {
            if (matcher.group("y" + form) != null) {
                return date(matcher.group("y" + form), matcher.group("m" + form), matcher.group("d" + form));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return ChineseNumerals.parse(text).orElse(0);
    }
}
