package org.teahorse.policy.domain;

import java.util.List;
import java.util.regex.Pattern;

import org.teahorse.policy.domain.PolicyTextParser.Line;
import org.teahorse.shared.TextFolding;

/**
 * Finds the lines of a table of contents, which repeat the headings and would double every chapter. A table begins with
 * 目录 and ends where its first entry comes again.
 */
final class TableOfContents {

    private static final int MAX_LINES = 600;
    private static final int KEY_LENGTH = 12;
    private static final Pattern LEADERS = Pattern.compile("[.…·．]{3,}.*|[-—]? ?\\d{1,3} ?[-—]?$");

    private TableOfContents() {
    }

    static boolean[] find(List<Line> lines) {
        var found = new boolean[lines.size()];
        for (int i = 0; i < lines.size() - 2; i++) {
            if (isTitle(lines.get(i).text())) {
                int end = end(lines, i);
                for (int j = i; j < end; j++) {
                    found[j] = true;
                }
                i = Math.max(i, end - 1);
            }
        }
        return found;
    }

    private static boolean isTitle(String line) {
        return line.length() <= 8 && TextFolding.withoutSpaces(line).replace("#", "").equals("目录");
    }

    /** The line after the table, or the line of 目录 itself when nothing shows that a table follows. */
    private static int end(List<Line> lines, int title) {
        String first = key(lines.get(title + 1).text());
        int limit = Math.min(lines.size(), title + MAX_LINES);
        if (!first.isEmpty()) {
            for (int i = title + 2; i < limit; i++) {
                String line = lines.get(i).text();
                if (key(line).equals(first) && !LEADERS.matcher(line).find()) {
                    return i;
                }
            }
        }
        int end = title + 1;
        while (end < limit && LEADERS.matcher(lines.get(end).text()).find()) {
            end++;
        }
        return end == title + 1 ? title : end;
    }

    private static String key(String line) {
        String head = line.length() > 80 ? line.substring(0, 80) : line;
        String words = TextFolding.withoutSpaces(LEADERS.matcher(head).replaceFirst("")).replaceAll("[#*]", "");
        return words.length() > KEY_LENGTH ? words.substring(0, KEY_LENGTH) : words;
    }
}
