package org.teahorse.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two versions of a text: part by part, and within a changed part word by word. */
public final class TextDiff {

    /** A Latin word, a number, or one character of anything else: Chinese has no spaces to cut at. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+|\\d+(?:\\.\\d+)?|\\s+|.", Pattern.DOTALL);
    /** Beyond this the words of a part are not compared: the whole part stands as removed and added. */
    private static final int LONGEST = 4_000;

    private TextDiff() {
    }

    /** What became of a piece of text. */
    public enum Fate { SAME, REMOVED, ADDED }

    /** A run of text that shares one fate. */
    public record Piece(Fate fate, String text) {
    }

    /** A named part of a text: an article, an item, a line. @param label its number or heading; may be empty */
    public record Part(String label, String text) {

        String whole() {
            return label.isEmpty() ? text : label + " " + text;
        }
    }

    /**
     * A part in both versions.
     *
     * @param before its pieces in the old version; empty when it is new
     * @param after  its pieces in the new version; empty when it is gone
     */
    public record PartChange(String label, boolean changed, List<Piece> before, List<Piece> after) {

        public PartChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The parts of both versions beside each other, in order; what is the same in both is told as well. */
    public static List<PartChange> parts(List<Part> before, List<Part> after) {
        List<PartChange> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before.stream().map(Part::whole).toList(), after.stream().map(Part::whole).toList(), true).getDeltas()) {
            List<Part> old = before.subList(delta.getSource().getPosition(), delta.getSource().getPosition() + delta.getSource().size());
            List<Part> young = after.subList(delta.getTarget().getPosition(), delta.getTarget().getPosition() + delta.getTarget().size());
            pair(old, young, changes);
        }
        return List.copyOf(changes);
    }

    /** In a changed stretch, parts belong together that bear the same label, else those in the same place. */
    private static void pair(List<Part> old, List<Part> young, List<PartChange> into) {
        if (old.equals(young)) {
            old.forEach(part -> into.add(new PartChange(part.label(), false, List.of(new Piece(Fate.SAME, part.text())),
                    List.of(new Piece(Fate.SAME, part.text())))));
            return;
        }
        boolean sameSize = old.size() == young.size();
        List<Part> left = new ArrayList<>(old);
        for (int i = 0; i < young.size(); i++) {
            Part now = young.get(i);
            Part then = sameSize ? old.get(i) : left.stream().filter(part -> !part.label().isEmpty() && part.label().equals(now.label())).findFirst().orElse(null);
            if (then == null) {
                into.add(new PartChange(now.label(), true, List.of(), List.of(new Piece(Fate.ADDED, now.text()))));
            } else {
                // what stood before it and has no partner is gone
                while (!left.isEmpty() && !left.get(0).equals(then) && !sameSize) {
                    gone(left.remove(0), into);
                }
                left.remove(then);
                into.add(changed(then, now));
            }
        }
        left.forEach(part -> gone(part, into));
    }

    private static void gone(Part part, List<PartChange> into) {
        into.add(new PartChange(part.label(), true, List.of(new Piece(Fate.REMOVED, part.text())), List.of()));
    }

    private static PartChange changed(Part before, Part after) {
        List<Piece> pieces = words(before.text(), after.text());
        return new PartChange(after.label(), true, pieces.stream().filter(piece -> piece.fate() != Fate.ADDED).toList(),
                pieces.stream().filter(piece -> piece.fate() != Fate.REMOVED).toList());
    }

    /** The pieces of two texts in reading order, removed before added. */
    public static List<Piece> words(String before, String after) {
        if (before.length() > LONGEST || after.length() > LONGEST) {
            return List.of(new Piece(Fate.REMOVED, before), new Piece(Fate.ADDED, after));
        }
        List<String> old = tokens(before);
        List<String> young = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young, true).getDeltas()) {
            String gone = String.join("", delta.getSource().getLines());
            String come = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(new Piece(Fate.SAME, gone));
                continue;
            }
            if (!gone.isEmpty()) {
                pieces.add(new Piece(Fate.REMOVED, gone));
            }
            if (!come.isEmpty()) {
                pieces.add(new Piece(Fate.ADDED, come));
            }
        }
        return List.copyOf(pieces);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }
}
