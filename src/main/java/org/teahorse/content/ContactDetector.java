package org.teahorse.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teahorse.shared.TextFolding;

/**
 * Finds ways to reach somebody in texts that are to describe something: phone numbers, addresses of pages and mailboxes, ids of WeChat
 * and QQ, also where they are spaced out or written full-width. What merely has digits is left alone: amounts, years, numbers of
 * documents and standards.
 */
public final class ContactDetector {

    private static final String BETWEEN = "[ \\-.·_–—]{0,2}";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86" + BETWEEN + ")?1" + BETWEEN + "[3-9](?:" + BETWEEN + "\\d){9}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d.])\\(?0\\d{2,3}\\)?[ \\-–—]{0,3}[0-9](?:[ \\-–—]?\\d){6,7}(?!\\d)(?![ -]\\d{3})");
    private static final Pattern SERVICE_LINE = Pattern.compile("(?<!\\d)[48]00[ \\-–—]?(?:\\d{3}[ \\-–—]?\\d{4}|\\d{4}[ \\-–—]?\\d{3})(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:电话|手机|座机|热线|致电|拨打|来电|咨询|(?<![a-z])(?:tel|phone|call))[^0-9a-z\n]{0,6}\\d(?:[ \\-–—]?\\d){4,11}(?!\\d)");
    private static final Pattern SPELT = Pattern.compile("[零〇○一二三四五六七八九幺]{7,}");
    private static final Pattern MAIL = Pattern.compile("(?i)[a-z0-9._%+-]+ ?(?:@|\\[at\\]|#at#) ?[a-z0-9-]+(?: ?\\. ?[a-z0-9-]+)+");
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)[!-~]+|(?<![a-z0-9@.-])(?!asp\\.net(?![a-z]))[a-z0-9-]+(?:\\.[a-z0-9-]+)*"
            + "\\.(?:com|cn|net|org|top|xyz|cc|vip|shop|site|info|link|store|tech|ltd|wang|cloud|中国)(?![a-z0-9])(?:/[!-~]*)?");
    private static final String WECHAT = "(?:微 ?信|薇 ?信|威信|维信|(?<![a-z])v ?信|(?<![a-z])wechat|(?<![a-z])(?:vx|wx|weixin)(?![a-z]))";
    private static final Pattern WECHAT_ID = Pattern.compile("(?i)" + WECHAT + " ?(?:(?:同|账|帐)?号|id)?码? ?(?:是|为|[:;]) ?[a-z0-9][a-z0-9_ -]{4,19}"
            + "|" + WECHAT + " ?(?:(?:账|帐)?号|id) ?[a-z0-9][a-z0-9_-]{4,19}"
            + "|" + WECHAT + " ?(?=[a-z_-]{0,18}[0-9_])[a-z0-9][a-z0-9_-]{4,19}|" + WECHAT + " ?同号");
    private static final Pattern QQ_ID = Pattern.compile("(?i)(?:(?<![a-z])q ?q|扣扣|企鹅号) ?(?:群|号码?)? ?[:是为]? ?\\d(?:[ -]?\\d){4,11}");
    private static final List<Pattern> WORDS = List.of(MAIL, LINK, WECHAT_ID, QQ_ID, SPELT);
    private static final List<Pattern> NUMBERS = List.of(MOBILE, LANDLINE, SERVICE_LINE, NAMED);

    /** What makes digits an amount or a year. */
    private static final Pattern UNIT_AFTER = Pattern.compile("^ ?(?:多|余)?(?:元|万|亿|千|百|吨|平方|亩|人|家|户|次|台|件|个|年|%|kW|公里|米|公斤|[A-Za-z]?/)");
    private static final Pattern CODE_BEFORE = Pattern.compile("(?i)(?:HS|编码|税号|编号|证号|代码|批号|专利号|ZL|条码)[ :为是]{0,2}$");
    private static final Pattern YEAR_FIRST = Pattern.compile("^19\\d\\d[ \\-.–—].*");
    private static final int LOOK_BACK = 8;

    private ContactDetector() {
    }

    /** Every way to reach somebody, as it is written; empty when there is none. @param text may be null */
    public static List<String> find(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        String folded = folded(text);
        Set<String> found = new LinkedHashSet<>();
        List<int[]> spans = new ArrayList<>();
        for (Pattern pattern : WORDS) {
            pattern.matcher(folded).results().forEach(hit -> take(text, hit.start(), hit.end(), spans, found));
        }
        for (Pattern pattern : NUMBERS) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                if (isNumber(folded, matcher, pattern)) {
                    take(text, matcher.start(), matcher.end(), spans, found);
                }
            }
        }
        return List.copyOf(found);
    }

    /** What several texts have, each once. */
    public static List<String> find(List<String> texts) {
        return texts.stream().flatMap(text -> find(text).stream()).distinct().collect(Collectors.toList());
    }

    private static boolean isNumber(String folded, Matcher matcher, Pattern pattern) {
        boolean amount = UNIT_AFTER.matcher(folded.substring(matcher.end())).find();
        boolean code = pattern == LANDLINE && CODE_BEFORE.matcher(folded.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())).find();
        return !amount && !code && !YEAR_FIRST.matcher(matcher.group()).matches();
    }

    /** A span within another one is the same way. */
    private static void take(String text, int start, int end, List<int[]> spans, Set<String> found) {
        if (spans.stream().noneMatch(span -> start < span[1] && span[0] < end)) {
            spans.add(new int[] {start, end});
            found.add(text.substring(start, end).strip());
        }
    }

    /** Full-width forms and every kind of blank as their plain ones, each for one character. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                folded.append((char) (c - '！' + '!'));
            } else if (c != '\n' && TextFolding.isSpace(c)) {
                folded.append(' ');
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
