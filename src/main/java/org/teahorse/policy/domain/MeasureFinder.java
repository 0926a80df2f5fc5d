package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.domain.TextNode.Kind;
import org.teahorse.shared.ChineseNumerals;
import org.teahorse.shared.TextFolding;

/**
 * Finds the measures of a policy that is a list of measures. When the title says how many there are (28条措施), the row of
 * numbers with that length is taken; else the row that runs on through the whole text, else the innermost full row.
 */
public final class MeasureFinder {

    private static final int MIN_MEASURES = 3;
    private static final int MAX_TITLE = 40;

    private static final List<String> FRAME = Vocabulary.lines("frame-headings.txt");
    private static final Pattern COUNT = Pattern.compile("([\\d" + ChineseNumerals.CHARACTERS + "]{1,4})(?:条|项)");
    private static final Pattern LEAD = Pattern.compile(
            "(?:责任单位|牵头单位|责任部门|牵头部门|实施单位)[为是]?[:：] ?([^、，；。）)\\n ]{2,24})"
            + "|[（(]([^（()）、，；。]{2,24})[^（()）]{0,160}?(?:牵头|负责)[^（()）]{0,80}[)）]");
    private static final Pattern LEAD_VERB = Pattern.compile("(?:等?(?:按职责分工)?)?(?:牵头|负责).*$");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,.]{0,12} ?(?:万|亿|千万|百万)?元|\\d[\\d.]{0,6} ?%");

    private MeasureFinder() {
    }

    /** The measures in their order, none when the text is no list of measures. */
    public static List<Measure> find(String title, ParsedText parsed) {
        List<List<TextNode>> rows = rows(parsed);
        List<TextNode> chosen = stated(title).stream().boxed()
                .flatMap(count -> rows.stream().filter(row -> row.size() == count))
                .findFirst()
                .orElseGet(() -> rows.stream().filter(row -> row.size() >= MIN_MEASURES).findFirst().orElse(List.of()));
        var measures = new ArrayList<Measure>();
        for (TextNode node : chosen) {
            measures.add(measure(measures.size() + 1, node, parsed));
        }
        return List.copyOf(measures);
    }

    /** The rows of numbers a text may consist of, the likeliest first. */
    private static List<List<TextNode>> rows(ParsedText parsed) {
        List<TextNode> outer = parsed.nodes().stream()
                .filter(node -> node.kind() == Kind.PARAGRAPH_ITEM || node.kind() == Kind.ARTICLE).toList();
        List<TextNode> chapters = outer.isEmpty()
                ? parsed.nodes().stream().filter(node -> node.kind() == Kind.CHAPTER).flatMap(node -> node.children().stream()).toList()
                : outer;
        List<TextNode> content = chapters.stream().filter(node -> !isFrame(node)).toList();
        List<TextNode> inner = content.stream().flatMap(node -> node.children().stream())
                .filter(node -> node.kind() == Kind.PARAGRAPH_ITEM).toList();
        List<TextNode> innermost = inner.stream().flatMap(node -> node.children().stream())
                .filter(node -> node.kind() == Kind.PARAGRAPH_ITEM).toList();
        var rows = new ArrayList<List<TextNode>>();
        for (List<TextNode> row : List.of(innermost, inner)) {
            if (runsOn(row)) {
                rows.add(row);
            }
        }
        boolean innerIsFull = content.stream().filter(node -> !node.children().isEmpty()).count() * 2 > content.size();
        if (innerIsFull) {
            rows.add(inner);
        }
        rows.add(content);
        rows.add(inner);
        rows.add(innermost);
        return rows;
    }

    /** 1, 2, 3 … through all sections: such a row numbers the measures themselves. */
    private static boolean runsOn(List<TextNode> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0 && row.get(i).ordinal() != row.get(i - 1).ordinal() + 1) {
                return false;
            }
        }
        return row.size() >= MIN_MEASURES && row.get(0).ordinal() <= MIN_MEASURES + 1;
    }

    private static boolean isFrame(TextNode node) {
        return FRAME.stream().anyMatch(node.heading()::startsWith);
    }

    private static OptionalInt stated(String title) {
        Matcher count = COUNT.matcher(title);
        return count.find() ? ChineseNumerals.parse(count.group(1)) : OptionalInt.empty();
    }

    private static Measure measure(int ordinal, TextNode node, ParsedText parsed) {
        String text = parsed.textOf(node);
        String title = node.heading().isEmpty() ? beginning(node.text()) : node.heading();
        return new Measure(ordinal, title, node.anchor(), text, lead(text), amounts(text));
    }

    private static String beginning(String text) {
        int end = 0;
        while (end < text.length() && end < MAX_TITLE && "，。；：\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static Optional<String> lead(String text) {
        Matcher matcher = LEAD.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        String bare = LEAD_VERB.matcher(name).replaceFirst("").strip();
        return bare.length() < 2 ? Optional.empty() : Optional.of(bare);
    }

    private static List<String> amounts(String text) {
        var amounts = new ArrayList<String>();
        Matcher matcher = AMOUNT.matcher(TextFolding.digitsAndSpaces(text));
        while (matcher.find()) {
            amounts.add(matcher.group());
        }
        return amounts.stream().distinct().toList();
    }
}
