package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.domain.Extracted.Method;
import org.teahorse.shared.ChineseDates;
import org.teahorse.shared.ChineseNumerals;
import org.teahorse.shared.TextFolding;

/**
 * The clauses of a text that say from when and how long it binds: 本办法自2022年3月1日起施行，有效期5年.
 *
 * @param trial whether the term is that of a trial 试行
 */
record TermClauses(Optional<Extracted<LocalDate>> effectiveOn, Optional<Extracted<LocalDate>> expiresOn, boolean trial) {

    private static final String IN_FORCE = "(?:施行|实施|执行|生效|试行)";
    private static final String NUMBER = "([\\d" + ChineseNumerals.CHARACTERS + "]{1,4})";
    private static final Pattern AFTER_DATE = Pattern.compile(" ?起?[^，。；]{0,6}?" + IN_FORCE + "(?!细则|办法|条例|方案)");
    private static final Pattern FROM_ISSUE = Pattern.compile(
            "自[^，。；自]{0,10}?(公布|发布|印发|颁布|签署|下发|通过|出台)之?日(?:起|后)[满的]?(?:" + NUMBER + " ?个?(日|天|工作日|月|年))?"
            + "[^，。；]{0,4}?" + IN_FORCE);
    private static final Pattern UNTIL = Pattern.compile(
            "(?:有效期|有效期限|执行期|执行期限|实施期限|政策期限|政策有效期|试行期|" + IN_FORCE + ")[^。；]{0,24}?(?:至|到|截至|截止)(?= ?[\\d二])");
    private static final Pattern TERM = Pattern.compile(
            "(有效期|有效期限|执行期限?|实施期限?|政策期限|试行期限?|暂行期限?)(?:暂?定?[为是]|限为|限|[:：])? ?" + NUMBER + " ?(?:个)?(年|月)");
    private static final Pattern ENDS = Pattern.compile(" ?(?:起|后)?(?:自动|自行)?(?:失效|废止|停止执行)");
    private static final int NEAR = 120;
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:有效期|试行期|执行期|实施期|政策期)");
    private static final Pattern OWN = Pattern.compile("本(?!法第|条|款|级|人|单位|公司)\\p{IsHan}{0,12}");

    /** The words of one sentence; the span counts in the whole text. */
    private record Sentence(String words, int start) {

        boolean isOwn() {
            return OWN.matcher(words).find();
        }
    }

    static TermClauses of(String text, LocalDate signedOn, LocalDate publishedOn) {
        List<Sentence> sentences = sentences(text);
        Extracted<LocalDate> effective = null;
        boolean effectiveIsOwn = false;
        for (Sentence sentence : sentences) {
            Optional<Extracted<LocalDate>> found = effective(sentence, signedOn, publishedOn);
            // a sentence about this document wins over one about another; of several, the last is the final clause
            if (found.isPresent() && (sentence.isOwn() || !effectiveIsOwn)) {
                effective = found.get();
                effectiveIsOwn = sentence.isOwn();
            }
        }
        LocalDate from = effective != null ? effective.value() : signedOn != null ? signedOn : publishedOn;
        Extracted<LocalDate> expires = null;
        boolean trial = false;
        for (Sentence sentence : sentences) {
            if (!sentence.isOwn() && !(effective != null && goesWith(sentence, effective))) {
                continue;
            }
            Optional<Extracted<LocalDate>> found = expires(sentence, from);
            if (found.isPresent()) {
                expires = found.get();
                trial = sentence.words().contains("试行期");
            }
        }
        return new TermClauses(Optional.ofNullable(effective), Optional.ofNullable(expires), trial);
    }

    /** The sentence of the effective clause itself, or one right after it that goes on with 有效期. */
    private static boolean goesWith(Sentence sentence, Extracted<LocalDate> effective) {
        int distance = effective.start() - sentence.start();
        return distance >= 0 && distance < sentence.words().length()
                || distance < 0 && -distance < NEAR && GOES_ON.matcher(sentence.words()).lookingAt();
    }

    private static List<Sentence> sentences(String text) {
        String folded = TextFolding.digitsAndSpaces(text);
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == '。' || folded.charAt(i) == '\n') {
                String words = folded.substring(start, i);
                if (words.contains("起") || words.contains("期") || words.contains("止") || words.contains("失效") || words.contains("后")) {
                    sentences.add(new Sentence(words, start));
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static Optional<Extracted<LocalDate>> effective(Sentence sentence, LocalDate signedOn, LocalDate publishedOn) {
        String words = sentence.words();
        for (ChineseDates.Found date : ChineseDates.findAll(words)) {
            String before = words.substring(Math.max(0, date.start() - 3), date.start()).stripTrailing();
            boolean begins = before.endsWith("自") || before.endsWith("从") || before.endsWith("于");
            if (begins && AFTER_DATE.matcher(words).region(date.end(), words.length()).lookingAt()) {
                return Optional.of(found(date.date(), Method.PRINTED, sentence, date.start() - 1, date.end()));
            }
        }
        Matcher issue = FROM_ISSUE.matcher(words);
        if (!issue.find()) {
            return Optional.empty();
        }
        boolean byIssue = issue.group(1).equals("印发") || issue.group(1).equals("下发") || issue.group(1).equals("签署");
        LocalDate first = byIssue ? signedOn : publishedOn;
        LocalDate base = first != null ? first : byIssue ? publishedOn : signedOn;
        if (base == null) {
            return Optional.empty();
        }
        LocalDate day = issue.group(2) == null ? base : plus(base, issue.group(2), issue.group(3));
        return Optional.of(found(day, Method.COMPUTED, sentence, issue.start(), issue.end()));
    }

    private static Optional<Extracted<LocalDate>> expires(Sentence sentence, LocalDate from) {
        String words = sentence.words();
        Matcher until = UNTIL.matcher(words);
        while (until.find()) {
            Optional<ChineseDates.Found> date = ChineseDates.first(words.substring(until.end(), Math.min(words.length(), until.end() + 16)));
            if (date.isPresent() && date.get().start() <= 1) {
                return Optional.of(found(date.get().date(), Method.PRINTED, sentence, until.start(), until.end() + date.get().end()));
            }
        }
        int firstQuote = words.indexOf('《');
        for (ChineseDates.Found date : ChineseDates.findAll(words)) {
            boolean cited = firstQuote >= 0 && firstQuote < date.start();
            if (!cited && ENDS.matcher(words).region(date.end(), words.length()).lookingAt() && !words.startsWith("自", Math.max(0, date.start() - 1))) {
                return Optional.of(found(date.date(), Method.PRINTED, sentence, date.start(), date.end()));
            }
        }
        Matcher term = TERM.matcher(words);
        if (term.find() && from != null) {
            return Optional.of(found(plus(from, term.group(2), term.group(3)).minusDays(1), Method.COMPUTED, sentence,
                    term.start(), term.end()));
        }
        return Optional.empty();
    }

    private static LocalDate plus(LocalDate date, String number, String unit) {
        OptionalInt count = ChineseNumerals.parse(number);
        int n = count.orElse(0);
        return switch (unit) {
            case "年" -> date.plusYears(n);
            case "月" -> date.plusMonths(n);
            default -> date.plusDays(n);
        };
    }

    private static Extracted<LocalDate> found(LocalDate date, Method method, Sentence sentence, int start, int end) {
        return Extracted.inText(date, method, sentence.start() + Math.max(0, start), sentence.start() + end);
    }
}
