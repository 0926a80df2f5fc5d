package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Hint.At;

/** Finds years in folded text: 2026年, 2021-2023年, a year by itself, 去年, 近三年, and the five-year plans. */
final class Years {

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern ALL = Pattern.compile(
            "(?<![\\d.])" + YEAR + "年?\\s?[-—–~至到]\\s?" + YEAR + "(?!\\d)(?:年度?)?"
            + "|(?<![\\d.])" + YEAR + "\\s?年度?"
            // by itself: no amount, no part of a number
            + "|(?<![\\d.,a-z〔\\[(-])" + YEAR + "(?![\\da-z.,%〕\\])-]|\\s?[元万千百亿块号人个家户亩吨台头只条平米公克])"
            + "|(?<!过)(今年|去年|明年)|(?<!以)(上年|前年)(?!来)"
            + "|最?近(\\d|[两二三四五六七八九十])年"
            + "|(?<![一二三四五六七八九十百])十([二三四五])五(?![天日年月万个条岁号分元名家人])");
    private static final String DIGITS = "零一二三四五六七八九十";
    private static final Map<String, Integer> RELATIVE = Map.of("今年", 0, "去年", -1, "上年", -1, "前年", -2, "明年", 1);
    private static final int FIRST = 1949;
    private static final int MOST_AHEAD = 15;
    /** the first year of the plan before the twelfth; each takes five */
    private static final int ELEVENTH_PLAN = 2006;
    private static final int PLAN = 5;
    private static final int MOST_YEARS = 30;

    private Years() {
    }

    static List<At> in(String folded, LocalDate today) {
        List<At> found = new ArrayList<>();
        Matcher matcher = ALL.matcher(folded);
        while (matcher.find()) {
            List<String> years = years(matcher, today.getYear());
            if (!years.isEmpty()) {
                String text = matcher.group().strip();
                String wording = matcher.group(8) != null ? text : years.get(years.size() - 1);
                found.add(new At(Hint.of(Understood.Kind.YEAR, text, years, years), matcher.start(), matcher.end(), wording));
            }
        }
        return found;
    }

    private static List<String> years(Matcher matcher, int now) {
        if (matcher.group(1) != null) {
            return between(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), now);
        }
        for (int group : new int[] {3, 4}) {
            if (matcher.group(group) != null) {
                int year = Integer.parseInt(matcher.group(group));
                return between(year, year, now);
            }
        }
        for (int group : new int[] {5, 6}) {
            if (matcher.group(group) != null) {
                int year = now + RELATIVE.get(matcher.group(group));
                return between(year, year, now);
            }
        }
        if (matcher.group(7) != null) {
            String count = matcher.group(7).replace('两', '二');
            int last = DIGITS.indexOf(count) > 0 ? DIGITS.indexOf(count) : Integer.parseInt(count);
            return between(now - last + 1, now, now);
        }
        int first = ELEVENTH_PLAN + PLAN * (DIGITS.indexOf(matcher.group(8)) - 1);
        return between(first, first + PLAN - 1, now);
    }

    private static List<String> between(int from, int to, int now) {
        boolean sensible = from >= FIRST && from <= to && to - from < MOST_YEARS && from <= now + MOST_AHEAD;
        return sensible ? IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList() : List.of();
    }
}
