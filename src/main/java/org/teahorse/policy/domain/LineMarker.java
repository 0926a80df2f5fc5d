package org.teahorse.policy.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.shared.ChineseNumerals;
import org.teahorse.shared.TextFolding;

/**
 * What the beginning of a line says about its place in the text: 第二章, 第十二条之一, 一、, （一）, 1., 1.1, 附件2, a
 * Markdown heading. Only the first {@value #HEAD} characters are looked at, so a line may be of any length.
 *
 * @param type    the kind of number
 * @param label   the number as printed, empty when there is none
 * @param ordinal its value
 * @param sub     the value after 之 in 第十二条之一, else 0
 * @param skip    how many characters of the line number and Markdown marks take
 */
record LineMarker(Type type, String label, int ordinal, int sub, int skip) {

    private static final int HEAD = 40;

    /** Kinds of numbers; the paragraph numbers are in the order they are usually nested. */
    enum Type {
        ANNEX, PART, CHAPTER, SECTION, ARTICLE, COMMA, BRACKET, DOT, SMALL_BRACKET, CIRCLE, DECIMAL, MARKDOWN, NONE;

        boolean isParagraph() {
            return ordinal() >= COMMA.ordinal() && ordinal() <= DECIMAL.ordinal();
        }
    }

    private static final String HAN = "[" + ChineseNumerals.CHARACTERS + "]";
    private static final Pattern MARKS = Pattern.compile("(?:#{1,6} ?|\\*{2} ?)*");
    private static final Pattern UNIT = Pattern.compile("第 ?(" + HAN + "{1,8}|\\d{1,4}) ?(编|分编|章|节|条)(?: ?之(" + HAN + "{1,3}))? ?");

    /** A sentence that happens to begin with 第三条 goes on with one of these. */
    private static final Pattern REFERENCE = Pattern.compile("(?:第|的|之|规定|所|和|与|及|至|到|、|，|中|款|项|或)");

    private static final Pattern COMMA = Pattern.compile("(" + HAN + "{1,4}) ?[、．.] ?(?!\\d)");
    private static final Pattern BRACKET = Pattern.compile("[（(] ?(" + HAN + "{1,4}) ?[）)] ?");
    private static final Pattern SMALL_BRACKET = Pattern.compile("[（(] ?(\\d{1,3}) ?[）)] ?");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?:[．.、]| )? ?(?=[\\p{IsHan}“《A-Za-z])(?!(?:万|亿|元|个|家|倍|年|月|日|℃|左右))");
    private static final Pattern DOT = Pattern.compile("(\\d{1,3}) ?[．.、] ?(?![\\d])");
    private static final Pattern CIRCLE = Pattern.compile("([①-⑳]) ?");
    private static final Pattern ANNEX = Pattern.compile("(附(?:件|录|表)) ?(\\d{1,3}|" + HAN + "{1,3})? ?(?:[:：.．、] ?)?(?=.|$)");

    static LineMarker of(String line) {
        String head = TextFolding.digitsAndSpaces(line.length() > HEAD ? line.substring(0, HEAD) : line);
        Matcher marks = MARKS.matcher(head);
        int at = marks.lookingAt() ? marks.end() : 0;
        LineMarker numbered = numbered(head, at);
        if (numbered != null) {
            return numbered;
        }
        return at > 0 && head.charAt(0) == '#'
                ? new LineMarker(Type.MARKDOWN, "", 0, 0, at)
                : new LineMarker(Type.NONE, "", 0, 0, 0);
    }

    boolean isNumbered() {
        return type != Type.NONE;
    }

    private static LineMarker numbered(String head, int at) {
        if (at >= head.length()) {
            return null;
        }
        return switch (head.charAt(at)) {
            case '第' -> unit(head, at);
            case '附' -> annex(head, at);
            case '（', '(' -> first(head, at, BRACKET, Type.BRACKET, SMALL_BRACKET, Type.SMALL_BRACKET);
            default -> Character.isDigit(head.charAt(at))
                    ? first(head, at, DECIMAL, Type.DECIMAL, DOT, Type.DOT)
                    : first(head, at, COMMA, Type.COMMA, CIRCLE, Type.CIRCLE);
        };
    }

    private static LineMarker unit(String head, int at) {
        Matcher matcher = matcher(UNIT, head, at);
        if (!matcher.lookingAt() || isReference(head, matcher)) {
            return null;
        }
        Type type = switch (matcher.group(2)) {
            case "编", "分编" -> Type.PART;
            case "章" -> Type.CHAPTER;
            case "节" -> Type.SECTION;
            default -> Type.ARTICLE;
        };
        int ordinal = ChineseNumerals.parse(matcher.group(1)).orElse(0);
        int sub = matcher.group(3) == null ? 0 : ChineseNumerals.parse(matcher.group(3)).orElse(0);
        return new LineMarker(type, matcher.group().strip(), ordinal, sub, matcher.end());
    }

    private static boolean isReference(String head, Matcher unit) {
        boolean blankFollows = head.charAt(unit.end() - 1) == ' ';
        return !blankFollows && matcher(REFERENCE, head, unit.end()).lookingAt();
    }

    private static LineMarker annex(String head, int at) {
        Matcher matcher = matcher(ANNEX, head, at);
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean numberedOrClosed = matcher.group(2) != null || matcher.end() > matcher.end(1) || matcher.end() == head.length();
        int ordinal = matcher.group(2) == null ? 0 : ChineseNumerals.parse(matcher.group(2)).orElse(0);
        String label = head.substring(at, matcher.group(2) == null ? matcher.end(1) : matcher.end(2));
        return numberedOrClosed ? new LineMarker(Type.ANNEX, label, ordinal, 0, matcher.end()) : null;
    }

    private static LineMarker first(String head, int at, Pattern one, Type oneType, Pattern other, Type otherType) {
        Matcher matcher = matcher(one, head, at);
        if (matcher.lookingAt()) {
            return paragraph(oneType, matcher);
        }
        matcher = matcher(other, head, at);
        return matcher.lookingAt() ? paragraph(otherType, matcher) : null;
    }

    private static LineMarker paragraph(Type type, Matcher matcher) {
        String number = matcher.group(1);
        int ordinal = switch (type) {
            case CIRCLE -> number.charAt(0) - '①' + 1;
            case DECIMAL -> Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
            default -> ChineseNumerals.parse(number).orElse(0);
        };
        return ordinal == 0 ? null : new LineMarker(type, matcher.group().strip(), ordinal, 0, matcher.end());
    }

    private static Matcher matcher(Pattern pattern, String head, int at) {
        return pattern.matcher(head).region(at, head.length()).useTransparentBounds(true);
    }
}
