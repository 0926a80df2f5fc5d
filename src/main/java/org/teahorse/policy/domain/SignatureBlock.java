package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.teahorse.policy.domain.PolicyTextParser.Line;
import org.teahorse.shared.ChineseDates;

/** The bodies and the date a document is signed with: lines that are nothing but names of bodies, then a date. */
record SignatureBlock(List<PublicBodies.Name> bodies, LocalDate date, int dateStart, int dateEnd) {

    private static final int MAX_BODY_LINES = 12;
    private static final int MAX_LINE = 60;

    /** The first signature; what follows it is what the document issues or encloses. */
    static Optional<SignatureBlock> first(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            int first = firstBodyLine(lines, i);
            if (first < i) {
                var bodies = new ArrayList<PublicBodies.Name>();
                for (Line line : lines.subList(first, i)) {
                    bodies.addAll(names(line));
                }
                Line date = lines.get(i);
                return Optional.of(new SignatureBlock(bodies, ChineseDates.parse(date.text()).orElseThrow(), date.start(),
                        date.end()));
            }
        }
        return Optional.empty();
    }

    /** Which lines belong to signatures. */
    static boolean[] mark(List<Line> lines) {
        var marked = new boolean[lines.size()];
        for (int i = 1; i < lines.size(); i++) {
            int first = firstBodyLine(lines, i);
            for (int j = first; first < i && j <= i; j++) {
                marked[j] = true;
            }
        }
        return marked;
    }

    /** The first line of names above a date line, or the line itself when it is no date or has no names above it. */
    private static int firstBodyLine(List<Line> lines, int date) {
        String text = lines.get(date).text();
        if (text.length() > 20 || text.indexOf('年') < 0 || ChineseDates.parse(text).isEmpty()) {
            return date;
        }
        int first = date;
        while (first > 0 && date - first < MAX_BODY_LINES && !names(lines.get(first - 1)).isEmpty()) {
            first--;
        }
        return first;
    }

    private static List<PublicBodies.Name> names(Line line) {
        if (line.text().length() > MAX_LINE || line.marker().isNumbered()) {
            return List.of();
        }
        return PublicBodies.split(line.text(), 0, line.text().length()).stream()
                .map(name -> new PublicBodies.Name(name.name(), line.start() + name.start(), line.start() + name.end()))
                .toList();
    }
}
