package org.teahorse.policy.domain;

import java.util.Arrays;
import java.util.List;

import org.teahorse.shared.TextFolding;

/**
 * Brings the many ways a policy arrives (web page, text pulled from a PDF, Markdown) to the stored form: one paragraph a
 * line, no blanks at its ends, one blank between words, no more than one empty line. Lines broken by the page width are
 * joined again.
 */
final class TextNormaliser {

    /** Hard wraps are only looked for at widths a printed page has. */
    private static final int MIN_WRAP_WIDTH = 18;
    private static final int MAX_WRAP_WIDTH = 60;
    private static final int WRAP_SLACK = 5;

    private static final String ENDS_PARAGRAPH = "。！？：；…—”.:;";

    private TextNormaliser() {
    }

    static String normalise(String raw) {
        List<String> lines = raw.lines().map(TextNormaliser::tidy).toList();
        int width = wrapWidth(lines);
        var out = new StringBuilder(raw.length());
        String previous = "";
        for (String line : lines) {
            if (line.isEmpty()) {
                if (!previous.isEmpty()) {
                    out.append('\n');
                }
            } else if (isSoftBreak(previous, line, width)) {
                out.setLength(out.length() - 1);
                if (needsBlank(previous, line)) {
                    out.append(' ');
                }
                out.append(line).append('\n');
            } else {
                out.append(line).append('\n');
            }
            previous = line;
        }
        return out.toString().strip();
    }

    private static String tidy(String line) {
        String folded = TextFolding.digitsAndSpaces(line);
        var out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            // the digits stay as printed; only the blanks are folded
            boolean blank = folded.charAt(i) == ' ';
            if (!blank) {
                out.append(line.charAt(i));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The width most lines are broken at, or 0 when the lines are paragraphs. */
    private static int wrapWidth(List<String> lines) {
        int[] lengths = lines.stream().mapToInt(String::length).filter(n -> n >= MIN_WRAP_WIDTH).sorted().toArray();
        if (lengths.length < 8) {
            return 0;
        }
        int width = lengths[lengths.length * 9 / 10];
        if (width > MAX_WRAP_WIDTH) {
            return 0;
        }
        long near = Arrays.stream(lengths).filter(n -> Math.abs(n - width) <= WRAP_SLACK).count();
        return near * 5 >= lengths.length * 2L ? width : 0;
    }

    private static boolean isSoftBreak(String previous, String line, int width) {
        return width > 0
                && previous.length() >= width - WRAP_SLACK - 1
                && ENDS_PARAGRAPH.indexOf(previous.charAt(previous.length() - 1)) < 0
                && !LineMarker.of(line).isNumbered();
    }

    private static boolean needsBlank(String previous, String line) {
        return previous.charAt(previous.length() - 1) < 0x80 && line.charAt(0) < 0x80;
    }
}
