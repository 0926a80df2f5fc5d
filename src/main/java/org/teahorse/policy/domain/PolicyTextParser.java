package org.teahorse.policy.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.teahorse.policy.domain.LineMarker.Type;
import org.teahorse.policy.domain.TextNode.Kind;

/**
 * Turns the text of a policy, plain or light Markdown, into the tree of its chapters, articles and numbered paragraphs.
 * It reads each line once and looks only at the beginning of it, so the time is linear in the text.
 */
public final class PolicyTextParser {

    /** Longer lines are sentences, never headings. */
    private static final int MAX_HEADING = 40;

    private PolicyTextParser() {
    }

    /** The parsed form of a text in whatever shape it arrived. */
    public static ParsedText parse(String raw) {
        String text = TextNormaliser.normalise(raw);
        List<Line> lines = lines(text);
        boolean[] skipped = TableOfContents.find(lines);
        boolean[] signatures = SignatureBlock.mark(lines);
        return new ParsedText(text, new Run(text, lines, skipped, signatures).nodes());
    }

    static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                lines.add(Line.of(text.substring(start, end), start));
            }
            start = end + 1;
        }
        return lines;
    }

    /** A non-empty line of the normalised text. */
    record Line(String text, int start, LineMarker marker) {

        static Line of(String text, int start) {
            return new Line(text, start, LineMarker.of(text));
        }

        int end() {
            return start + text.length();
        }
    }

    /** A node that is still open. */
    private static final class Open {
        private final Kind kind;
        private final Type marker;
        private final String number;
        private final int ordinal;
        private final String heading;
        private final String anchor;
        private final int start;
        private final int textStart;
        private final List<TextNode> children = new ArrayList<>();
        private int textEnd;

        private Open(Kind kind, Type marker, String number, int ordinal, String heading, String anchor, int start,
                     int textStart, int textEnd) {
            this.kind = kind;
            this.marker = marker;
            this.number = number;
            this.ordinal = ordinal;
            this.heading = heading;
            this.anchor = anchor;
            this.start = start;
            this.textStart = textStart;
            this.textEnd = textEnd;
        }
    }

    /** One pass over one text. */
    private static final class Run {
        private final String text;
        private final List<Line> lines;
        private final boolean[] skipped;
        private final boolean[] signatures;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<TextNode> roots = new ArrayList<>();
        private final Map<String, Integer> anchors = new HashMap<>();
        private int lastEnd;
        private int annexes;

        private Run(String text, List<Line> lines, boolean[] skipped, boolean[] signatures) {
            this.text = text;
            this.lines = lines;
            this.skipped = skipped;
            this.signatures = signatures;
        }

        private List<TextNode> nodes() {
            boolean annexListSeen = false;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (skipped[i]) {
                    continue;
                }
                Type type = line.marker().type();
                if (signatures[i]) {
                    signature(line);
                } else if (type == Type.ANNEX && startsAnnex(i, annexListSeen)) {
                    annex(line);
                } else if (type == Type.ANNEX) {
                    annexListSeen = true;
                    plain(line);
                } else if (type == Type.NONE || type == Type.MARKDOWN && isTitle(line)) {
                    plain(line);
                } else {
                    numbered(line);
                }
                lastEnd = line.end();
            }
            closeAll();
            return roots;
        }

        /** The title of the whole document may be its first Markdown heading; it is no part of the text's tree. */
        private boolean isTitle(Line line) {
            return line.start() == 0 && line.text().startsWith("# ");
        }

        /** "附件：1. …" under a notice lists the annexes; the annex itself begins with its label on a line of its own. */
        private boolean startsAnnex(int index, boolean annexListSeen) {
            Line line = lines.get(index);
            String rest = line.text().substring(line.marker().skip()).strip();
            if (rest.isEmpty()) {
                boolean listFollows = index + 1 < lines.size() && lines.get(index + 1).marker().type() == Type.DOT
                        && !line.text().matches(".*\\d");
                return index + 1 < lines.size() && !listFollows;
            }
            boolean headed = rest.length() <= MAX_HEADING && rest.indexOf('。') < 0;
            return headed && annexListSeen && line.marker().ordinal() > 0 && index + 1 < lines.size()
                    && lines.get(index + 1).marker().type() != Type.ANNEX;
        }

        private void annex(Line line) {
            closeAll();
            annexes++;
            int ordinal = line.marker().ordinal() > 0 ? line.marker().ordinal() : annexes;
            String heading = line.text().substring(line.marker().skip()).strip();
            push(Kind.ANNEX, line, ordinal, heading, unique("ann-" + ordinal), line.end());
        }

        private void signature(Line line) {
            Open top = open.peek();
            if (top != null && top.kind == Kind.SIGNATURE) {
                top.textEnd = line.end();
                return;
            }
            closeWhile(node -> node.kind != Kind.ANNEX);
            push(Kind.SIGNATURE, line, 0, "", unique(prefix() + "sig"), line.start());
        }

        private void plain(Line line) {
            Open top = open.peek();
            if (top == null || top.kind == Kind.ANNEX && !top.children.isEmpty()) {
                Kind kind = roots.isEmpty() && top == null ? Kind.PREAMBLE : Kind.TABLE_OR_TEXT;
                push(kind, line, 0, "", unique(prefix() + (kind == Kind.PREAMBLE ? "pre" : "t")), line.start());
            } else if (top.kind == Kind.SIGNATURE) {
                closeOne();
                plain(line);
            } else if (inArticle() && top.kind == Kind.PARAGRAPH_ITEM && endsSentence(lastEnd)) {
                // words after the list of an article belong to the article, not to its last item
                closeWhile(node -> node.kind != Kind.ARTICLE);
                push(Kind.TABLE_OR_TEXT, line, 0, "", unique(open.peek().anchor + "-t"), line.start());
            } else {
                top.textEnd = line.end();
            }
        }

        private void numbered(Line line) {
            LineMarker marker = line.marker();
            switch (marker.type()) {
                case PART -> {
                    closeWhile(node -> node.kind != Kind.ANNEX);
                    section(Kind.PART, line, prefix() + "pt-" + marker.ordinal());
                }
                case CHAPTER -> {
                    closeWhile(node -> node.kind != Kind.ANNEX && node.kind != Kind.PART);
                    section(Kind.CHAPTER, line, prefix() + "ch-" + marker.ordinal());
                }
                case SECTION -> {
                    closeWhile(node -> node.kind != Kind.ANNEX && node.kind != Kind.PART && node.kind != Kind.CHAPTER);
                    section(Kind.SECTION, line, prefix() + "s-" + marker.ordinal());
                }
                case ARTICLE -> article(line);
                case MARKDOWN -> heading(line);
                default -> paragraph(line);
            }
        }

        private void section(Kind kind, Line line, String anchor) {
            String heading = line.text().substring(line.marker().skip()).replaceAll(" |\\*+$", "");
            push(kind, line, line.marker().ordinal(), heading, unique(anchor), line.end());
        }

        private void article(Line line) {
            closeWhile(node -> node.kind == Kind.ARTICLE || node.kind == Kind.PARAGRAPH_ITEM
                    || node.kind == Kind.HEADING || isLoose(node));
            LineMarker marker = line.marker();
            String sub = marker.sub() > 0 ? "-" + marker.sub() : "";
            push(Kind.ARTICLE, line, marker.ordinal(), "", unique(annexPrefix() + "art-" + marker.ordinal() + sub),
                    line.start() + marker.skip());
        }

        private void heading(Line line) {
            closeWhile(node -> node.kind == Kind.HEADING || node.kind == Kind.ARTICLE
                    || node.kind == Kind.PARAGRAPH_ITEM || isLoose(node));
            String words = line.text().substring(line.marker().skip()).strip();
            push(Kind.HEADING, line, 0, words, unique(prefix() + "h"), line.end());
        }

        private void paragraph(Line line) {
            LineMarker marker = line.marker();
            closeWhile(node -> isLoose(node) || node.kind == Kind.PARAGRAPH_ITEM && !nests(node, marker));
            boolean inArticle = inArticle();
            Open parent = open.peek();
            String above = parent == null ? "" : parent.anchor + "-";
            String own = String.valueOf(marker.ordinal());
            boolean continues = parent != null && parent.kind == Kind.PARAGRAPH_ITEM;
            String anchor = continues ? above + own : inArticle ? above + "i-" + own : above + "p-" + own;
            String rest = line.text().substring(marker.skip());
            int headingEnd = inArticle ? 0 : headingEnd(rest);
            push(Kind.PARAGRAPH_ITEM, line, marker.ordinal(), rest.substring(0, headingEnd).replaceAll("[。：:\\s*]+$", ""),
                    unique(anchor), line.start() + marker.skip() + headingEnd);
        }

        /** Whether a paragraph number goes under an open one: numbers of one kind stand side by side. */
        private boolean nests(Open node, LineMarker marker) {
            if (marker.type() == Type.DECIMAL && node.marker == Type.DECIMAL) {
                return marker.label().startsWith(node.number.replaceAll("[．.、]$", "") + ".");
            }
            return open.stream().noneMatch(above -> above.marker == marker.type())
                    && node.marker.compareTo(marker.type()) < 0;
        }

        /** How much of a paragraph is its heading: its first sentence, or the whole line, when that is short. */
        private static int headingEnd(String rest) {
            int stop = rest.indexOf('。');
            if (stop >= 0) {
                return stop < MAX_HEADING && rest.indexOf('；') < 0 && stop + 1 < rest.length() ? stop + 1 : 0;
            }
            return rest.length() <= MAX_HEADING ? rest.length() : 0;
        }

        private boolean inArticle() {
            return open.stream().anyMatch(node -> node.kind == Kind.ARTICLE);
        }

        private static boolean isLoose(Open node) {
            return node.kind == Kind.PREAMBLE || node.kind == Kind.TABLE_OR_TEXT || node.kind == Kind.SIGNATURE;
        }

        private boolean endsSentence(int end) {
            return end > 0 && "。；;.”".indexOf(text.charAt(end - 1)) >= 0;
        }

        private String prefix() {
            Open top = open.peek();
            return top == null ? "" : top.anchor + "-";
        }

        private String annexPrefix() {
            return open.stream().filter(node -> node.kind == Kind.ANNEX).findFirst().map(node -> node.anchor + "-").orElse("");
        }

        /** The second holder of an anchor gets a mark that no number can produce. */
        private String unique(String anchor) {
            int times = anchors.merge(anchor, 1, Integer::sum);
            return times == 1 ? anchor : anchor + "-dup-" + times;
        }

        private void push(Kind kind, Line line, int ordinal, String heading, String anchor, int textStart) {
            open.push(new Open(kind, line.marker().type(), line.marker().label(), ordinal, heading, anchor,
                    line.start(), textStart, line.end()));
        }

        private void closeWhile(Predicate<Open> condition) {
            while (!open.isEmpty() && condition.test(open.peek())) {
                closeOne();
            }
        }

        private void closeAll() {
            closeWhile(node -> true);
        }

        private void closeOne() {
            Open node = open.pop();
            int end = node.children.isEmpty() ? node.textEnd : node.children.get(node.children.size() - 1).end();
            String own = text.substring(Math.min(node.textStart, node.textEnd), node.textEnd).strip();
            var closed = new TextNode(node.kind, node.number, node.ordinal, node.heading, own, node.anchor, node.start,
                    Math.max(end, node.textEnd), node.children);
            if (open.isEmpty()) {
                roots.add(closed);
            } else {
                open.peek().children.add(closed);
            }
        }
    }
}
