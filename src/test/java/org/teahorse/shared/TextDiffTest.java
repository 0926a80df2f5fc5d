package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teahorse.shared.TextDiff.Fate;
import org.teahorse.shared.TextDiff.Part;
import org.teahorse.shared.TextDiff.PartChange;
import org.teahorse.shared.TextDiff.Piece;

class TextDiffTest {

    @Test
    void aChangedNumberIsMarkedAloneInItsSentence() {
        assertEquals(List.of(new Piece(Fate.SAME, "最高补助"), new Piece(Fate.REMOVED, "50"), new Piece(Fate.ADDED, "80"), new Piece(Fate.SAME, "万元")),
                TextDiff.words("最高补助50万元", "最高补助80万元"));
    }

    @Test
    void theSameTextHasNoChange() {
        assertEquals(List.of(new Piece(Fate.SAME, "第一条")), TextDiff.words("第一条", "第一条"));
        assertTrue(TextDiff.parts(List.of(new Part("第一条", "甲")), List.of(new Part("第一条", "甲"))).stream().noneMatch(PartChange::changed));
    }

    @Test
    void anInsertedArticleDoesNotChangeItsNeighbours() {
        List<PartChange> changes = TextDiff.parts(List.of(new Part("第一条", "甲"), new Part("第二条", "乙")),
                List.of(new Part("第一条", "甲"), new Part("第一条之一", "新"), new Part("第二条", "乙")));
        assertEquals("第一条=false 第一条之一=true 第二条=false",
                changes.stream().map(change -> change.label() + "=" + change.changed()).collect(Collectors.joining(" ")));
        assertEquals(List.of(), changes.get(1).before());
    }

    @Test
    void aRemovedArticleIsGoneAndTheChangedOneBesideItIsCompared() {
        List<PartChange> changes = TextDiff.parts(List.of(new Part("第一条", "甲"), new Part("第二条", "补助50万元"), new Part("第三条", "丙")),
                List.of(new Part("第二条", "补助80万元"), new Part("第三条", "丙")));
        assertEquals(List.of(), changes.get(0).after());
        assertEquals(List.of(new Piece(Fate.SAME, "补助"), new Piece(Fate.REMOVED, "50"), new Piece(Fate.SAME, "万元")), changes.get(1).before());
        assertEquals(false, changes.get(2).changed());
    }

    @Test
    void everythingOfBothVersionsIsTold() {
        List<Part> before = List.of(new Part("a", "1"), new Part("b", "2"), new Part("c", "3"), new Part("", "x"));
        List<Part> after = List.of(new Part("b", "2!"), new Part("d", "4"), new Part("", "y"), new Part("c", "3"), new Part("e", "5"));
        List<PartChange> changes = TextDiff.parts(before, after);
        assertEquals("123x", sorted(changes, true));
        assertEquals("!2345y", sorted(changes, false));
    }

    private static String sorted(List<PartChange> changes, boolean before) {
        return changes.stream().flatMap(change -> (before ? change.before() : change.after()).stream()).map(Piece::text).flatMapToInt(String::chars)
                .sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void aVeryLongPartIsComparedAsAWhole() {
        assertEquals(2, TextDiff.words("甲".repeat(5000), "甲".repeat(5001)).size());
    }
}
