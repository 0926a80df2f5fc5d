package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.teahorse.shared.DocumentNumber;
import org.teahorse.shared.TextFolding;

/** Finds the titles a text quotes in 《》, nested ones inside their outer title, with the number printed after them. */
final class QuotedTitles {

    private static final int MAX_TITLE = 160;
    private static final int MAX_GAP = 3;
    private static final int NUMBER_WINDOW = 48;

    private QuotedTitles() {
    }

    /** A quoted title without its brackets; the span has the brackets and the number. */
    record Quoted(String title, Optional<DocumentNumber> number, int start, int end) {
    }

    static List<Quoted> find(String text) {
        var found = new ArrayList<Quoted>();
        int from = 0;
        while (true) {
            int open = text.indexOf('《', from);
            if (open < 0) {
                return found;
            }
            int close = close(text, open);
            if (close < 0) {
                from = open + 1;
                continue;
            }
            String title = TextFolding.withoutSpaces(text.substring(open + 1, close));
            String after = text.substring(close + 1, Math.min(text.length(), close + 1 + NUMBER_WINDOW));
            Optional<DocumentNumber.Found> number = DocumentNumber.findAll(after).stream().findFirst()
                    .filter(next -> next.start() <= MAX_GAP);
            int end = number.map(next -> close + 1 + next.end()).orElse(close + 1);
            if (!title.isEmpty()) {
                found.add(new Quoted(title, number.map(DocumentNumber.Found::number), open, end));
            }
            from = close + 1;
        }
    }

    private static int close(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length(), open + MAX_TITLE);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return i;
            }
        }
        // an inner title that was never closed: the first closing bracket ends the outer one
        int close = text.indexOf('》', open);
        return close >= 0 && close < limit ? close : -1;
    }
}
