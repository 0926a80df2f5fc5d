package org.teahorse.embedding.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final WordPiece PIECES = of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "税", "款", "tea", "##house", "##s", ",", "20", "##26", "，");

    private static WordPiece of(String... pieces) {
        StringBuilder json = new StringBuilder("{\"model\":{\"vocab\":{");
        for (int i = 0; i < pieces.length; i++) {
            json.append(i == 0 ? "" : ",").append('"').append(pieces[i]).append("\":").append(i);
        }
        return WordPiece.read(new ByteArrayInputStream(json.append("}}}").toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyHanCharacterStandsAlone() {
        assertArrayEquals(new long[] {2, 4, 5, 3}, PIECES.encode("税款", 10));
        assertArrayEquals(new long[] {2, 4, 1, 5, 3}, PIECES.encode("税 贷款", 10));
    }

    @Test
    void wordsAreSplitIntoTheLongestPieces() {
        assertArrayEquals(new long[] {2, 6, 7, 8, 9, 10, 11, 3}, PIECES.encode("teahouses, 2026", 20));
        assertArrayEquals(new long[] {2, 1, 3}, PIECES.encode("teapot", 20), "a word with an unknown part is unknown");
    }

    @Test
    void whatIsTooLongIsCutAndStillEnds() {
        assertArrayEquals(new long[] {2, 4, 4, 3}, PIECES.encode("税".repeat(1_000), 4));
    }

    @Test
    void oddTextIsText() {
        assertArrayEquals(new long[] {2, 3}, PIECES.encode("", 10));
        assertArrayEquals(new long[] {2, 4, 12, 5, 3}, PIECES.encode("\u202e税\u0000，\ufeff款\u2003", 10), "marks of direction and controls are not text");
        assertEquals(2, PIECES.encode("\ud83d", 10).length, "half a pair is nothing");
        assertEquals(3, PIECES.encode("x".repeat(200), 300).length, "one endless word is one unknown piece");
    }

    @Test
    void aBrokenVocabularyIsNamed() {
        for (String broken : List.of("", "{}", "{\"model\":{\"vocab\":{\"a\":1}}}", "\u0000\u0001")) {
            assertThrows(IllegalArgumentException.class, () -> WordPiece.read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))), broken);
        }
    }
}
