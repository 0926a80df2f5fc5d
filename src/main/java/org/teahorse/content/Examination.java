package org.teahorse.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teahorse.source.RowProblem;

/**
 * What a row would become, without keeping it.
 *
 * @param problems what is wrong with it, warnings included
 * @param found    values that the row leaves open and that were read in its texts, by the name of the field
 * @param outline  the parts of its long text in order; empty when it has none
 */
public record Examination(List<RowProblem> problems, Map<String, Found> found, List<Part> outline) {

    public Examination {
        problems = List.copyOf(problems);
        found = Map.copyOf(found);
        outline = List.copyOf(outline);
    }

    /** Whether the row may be kept. */
    public boolean accepted() {
        return problems.stream().noneMatch(RowProblem::rejected);
    }

    /** A value that was read. @param quote the words that show it; empty when it has none of its own */
    public record Found(String value, String quote) {
    }

    /** A published record that proves something. @param address path of its page */
    public record Evidence(String title, String address) {
    }

    /** A part of a text. @param anchor unique in the text @param label its number or heading; may be empty @param depth 0 for the outermost */
    public record Part(String anchor, String label, String text, int depth) {

        static List<Part> lines(String text) {
            List<Part> lines = new ArrayList<>();
            text.lines().map(String::strip).filter(line -> !line.isEmpty())
                    .forEach(line -> lines.add(new Part("l-" + (lines.size() + 1), "", line, 0)));
            return lines;
        }
    }
}
