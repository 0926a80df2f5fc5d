package org.teahorse.search.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Hint.At;
import org.teahorse.shared.ChineseNumerals;

/**
 * Finds amounts of money in folded text: 50万以下, 100万元, 三十万, 不超过500万, 30-50万. Turnover, profit, what was spent and the like are
 * amounts too, but not of what somebody looks for, and are left alone.
 */
final class Amounts {

    private static final WordList OTHER = WordList.read("/search/other-amounts.txt");
    private static final String NUMBER = "(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?"
            + "|(?:[一二两三四五六七八九][十百千]|十)[一二两三四五六七八九十百千零]{0,6}|[一二两三四五六七八九])";
    private static final String UNIT = "(千万|百万|万|亿)?\\s?(元|块钱|块|人民币)?";
    private static final Pattern ALL = Pattern.compile(
            "(不超过|不高于|低于|少于|不到|不足|至多|最多|最高|小于|超过|高于|多于|大于|不低于|不少于|至少|起码|最少|up to |below |under |over |above )?"
            + "\\s?(?<![\\d.,a-z第一二两三四五六七八九十百千])" + NUMBER + "(?:来|多|几)?\\s?" + UNIT + "(?:\\s?[-—–~至到]\\s?" + NUMBER + "\\s?" + UNIT + ")?"
            + "(?![\\d.])\\s?(以下|以内|之内|及以上|以上|左右|上下|封顶)?");
    private static final Set<String> AT_MOST = Set.of("不超过", "不高于", "低于", "少于", "不到", "不足", "至多", "最多", "最高", "小于", "up to ", "below ", "under ",
            "以下", "以内", "之内", "封顶");
    private static final Set<String> AT_LEAST = Set.of("超过", "高于", "多于", "大于", "不低于", "不少于", "至少", "起码", "最少", "over ", "above ", "以上", "及以上");
    /** What may follow an amount that says neither 元 nor 以下: 五十万人 are people, and 50万 may begin the name of a company. */
    private static final String GOES_ON = "的贷补助奖资担额能可够吗呢吧怎有要左信创政扶是元";
    /** How far back the word may stand that says what an amount is of. */
    private static final int BEFORE = 8;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int HALF_OR_DOUBLE = 2;

    private Amounts() {
    }

    static List<At> in(String folded) {
        List<At> found = new ArrayList<>();
        if (folded.chars().noneMatch(c -> c == '万' || c == '元' || c == '块' || c == '亿' || c == '人')) {
            return found;
        }
        Matcher matcher = ALL.matcher(folded);
        while (matcher.find()) {
            AmountSpan span = span(matcher);
            if (span != null && isMoney(folded, matcher) && !ofSomethingElse(folded, matcher.start())) {
                String text = matcher.group().strip();
                found.add(new At(new Hint(Understood.Kind.AMOUNT, text, List.of(span.code()), List.of(), List.of(), span), matcher.start(), matcher.end(),
                        wording(matcher)));
            }
        }
        return found;
    }

    private static boolean isMoney(String folded, Matcher matcher) {
        boolean saysYuan = matcher.group(4) != null || matcher.group(7) != null;
        boolean large = matcher.group(3) != null || matcher.group(6) != null;
        boolean inDigits = isDigit(matcher.group(2).charAt(0));
        if (saysYuan) {
            // 一元化 is no amount, and 两块 are pieces
            return large || inDigits || matcher.group(2).matches(".*[百千].*");
        }
        if (!large) {
            return false;
        }
        int end = matcher.end();
        char next = end < folded.length() ? folded.charAt(end) : ' ';
        return matcher.group(8) != null || !Character.isLetterOrDigit(next) || GOES_ON.indexOf(next) >= 0;
    }

    private static boolean ofSomethingElse(String folded, int start) {
        for (int at = Math.max(0, start - BEFORE); at < start; at++) {
            int length = OTHER.longestAt(folded, at);
            if (length > 0 && at + length <= start && folded.substring(at + length, start).chars().allMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    private static AmountSpan span(Matcher matcher) {
        BigDecimal first = yuan(matcher.group(2), matcher.group(3) == null && matcher.group(4) == null ? matcher.group(6) : matcher.group(3));
        BigDecimal last = matcher.group(5) == null ? null : yuan(matcher.group(5), matcher.group(6));
        if (first == null || first.signum() <= 0 || first.compareTo(MOST) > 0 || last != null && (last.compareTo(first) < 0 || last.compareTo(MOST) > 0)) {
            return null;
        }
        if (last != null) {
            return new AmountSpan(first.longValue(), last.longValue());
        }
        String bound = matcher.group(8) != null ? matcher.group(8) : matcher.group(1);
        if (bound != null && AT_MOST.contains(bound)) {
            return new AmountSpan(0, first.longValue());
        }
        if (bound != null && AT_LEAST.contains(bound)) {
            return new AmountSpan(first.longValue(), Long.MAX_VALUE);
        }
        return new AmountSpan(first.longValue() / HALF_OR_DOUBLE, first.longValue() * HALF_OR_DOUBLE);
    }

    /** As texts of programs write it, for they may say just this. */
    private static String wording(Matcher matcher) {
        BigDecimal yuan = yuan(matcher.group(2), matcher.group(3) == null && matcher.group(4) == null ? matcher.group(6) : matcher.group(3));
        BigDecimal unit = yuan.compareTo(YI) >= 0 ? YI : yuan.compareTo(WAN) >= 0 ? WAN : BigDecimal.ONE;
        String name = unit.equals(YI) ? "亿元" : unit.equals(WAN) ? "万元" : "元";
        return yuan.divide(unit, 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + name;
    }

    /** Null when it is no number. */
    private static BigDecimal yuan(String number, String unit) {
        OptionalInt inWords = ChineseNumerals.parse(number);
        if (inWords.isEmpty() && !isDigit(number.charAt(0))) {
            return null;
        }
        BigDecimal value = isDigit(number.charAt(0)) ? new BigDecimal(number.replace(",", "")) : BigDecimal.valueOf(inWords.getAsInt());
        if (unit == null) {
            return value;
        }
        return value.multiply(switch (unit) {
            case "万" -> WAN;
            case "百万" -> WAN.multiply(BigDecimal.valueOf(100));
            case "千万" -> WAN.multiply(BigDecimal.valueOf(1000));
            default -> YI;
        });
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
