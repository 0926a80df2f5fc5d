package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teahorse.search.domain.Reading.Concept;

/**
 * Marks in a text what was looked for, and cuts the parts worth showing. It compares folded characters, so it marks what the index
 * found whichever script or width it is written in, and its HTML is made from escaped text: nothing but its own {@code <mark>} is
 * ever markup.
 */
public final class Highlighter {

    private static final int WINDOW = 90;
    private static final int LEAD = 18;
    private static final int MOST_PLACES = 400;
    /** How far an English word may go on after what was looked for: support, supporting. */
    private static final int ENDING = 3;

    private final List<String> wanted;

    private record Place(int start, int end, int what) {
    }

    private record Window(int start, int end, double worth) {
    }

    public Highlighter(Reading reading) {
        Set<String> words = new LinkedHashSet<>();
        reading.numbers().forEach(number -> words.add(reading.folded().substring(number.start(), number.end())));
        words.addAll(reading.runs());
        for (Concept concept : reading.concepts()) {
            words.add(concept.text());
            concept.related().forEach(related -> words.addAll(List.of(related.wording().split(" "))));
        }
        boolean anyLong = words.stream().anyMatch(word -> word.length() > 1);
        // single characters would be marked all over the text; they say something only when there is nothing else
        wanted = words.stream().filter(word -> !word.isBlank() && (word.length() > 1 || !anyLong))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The text with everything marked. */
    public String whole(String text) {
        return html(text, 0, text.length(), places(text));
    }

    /** Whether anything would be marked. */
    public boolean found(String text) {
        return !places(text).isEmpty();
    }

    /** The parts of the text with the most of what was looked for, best first; none when nothing of it is there. */
    public List<String> snippets(String text, int most) {
        List<Place> places = places(text);
        List<Window> chosen = new ArrayList<>();
        for (Window window : windows(text, places)) {
            boolean apart = chosen.stream().allMatch(other -> window.start() >= other.end() || window.end() <= other.start());
            if (apart && chosen.size() < most) {
                chosen.add(window);
            }
        }
        return chosen.stream().map(window -> cut(text, window, places)).toList();
    }

    /** The beginning of a text in which nothing is marked. */
    public static String opening(String text) {
        String start = text.length() <= WINDOW ? text : text.substring(0, WINDOW) + '…';
        return escaped(start.replace('\n', ' '));
    }

    private List<Place> places(String text) {
        String folded = Folding.fold(text);
        BitSet taken = new BitSet(text.length());
        List<Place> places = new ArrayList<>();
        for (int what = 0; what < wanted.size(); what++) {
            String word = wanted.get(what);
            int at = folded.indexOf(word);
            while (at >= 0 && places.size() < MOST_PLACES) {
                int end = end(folded, at, word);
                // longest first: what lies within a longer match is part of it
                if (end > 0 && taken.get(at, end).isEmpty()) {
                    taken.set(at, end);
                    places.add(new Place(at, end, what));
                }
                at = folded.indexOf(word, at + 1);
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    /** Where a match ends: Latin words match from their beginning and up to a short ending. 0 when it is none. */
    private static int end(String folded, int at, String word) {
        int end = at + word.length();
        if (Latin.goesOn(folded, at)) {
            return 0;
        }
        if (!Latin.isLatin(word.charAt(word.length() - 1))) {
            return end;
        }
        int last = end;
        while (last < folded.length() && Latin.isLatin(folded.charAt(last))) {
            last++;
        }
        return last - end <= ENDING ? last : 0;
    }

    private List<Window> windows(String text, List<Place> places) {
        List<Window> windows = new ArrayList<>();
        for (int first = 0; first < places.size(); first++) {
            int start = beginning(text, places.get(first).start());
            int end = Math.min(text.length(), start + WINDOW);
            BitSet different = new BitSet();
            double worth = 0;
            for (int i = first; i < places.size() && places.get(i).end() <= end; i++) {
                Place place = places.get(i);
                worth += (different.get(place.what()) ? 0.1 : 1) * (place.end() - place.start());
                different.set(place.what());
            }
            windows.add(new Window(start, Math.max(end, places.get(first).end()), worth));
        }
        windows.sort(Comparator.comparingDouble(Window::worth).reversed());
        return windows;
    }

    /** A little before the match, at the beginning of its clause if that is near. */
    private static int beginning(String text, int match) {
        int least = Math.max(0, match - LEAD);
        for (int i = match - 1; i >= least; i--) {
            if ("。；;\n".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return least > 0 && Character.isLowSurrogate(text.charAt(least)) ? least - 1 : least;
    }

    private static String cut(String text, Window window, List<Place> places) {
        int end = window.end();
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        boolean openStart = window.start() > 0 && "。；;\n".indexOf(text.charAt(window.start() - 1)) < 0;
        return (openStart ? "…" : "") + html(text, window.start(), end, places).replace('\n', ' ').strip() + (end < text.length() ? "…" : "");
    }

    private static String html(String text, int from, int to, List<Place> places) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Place place : places) {
            if (place.start() >= at && place.end() <= to) {
                html.append(escaped(text.substring(at, place.start())))
                        .append("<mark>").append(escaped(text.substring(place.start(), place.end()))).append("</mark>");
                at = place.end();
            }
        }
        return html.append(escaped(text.substring(at, to))).toString();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
