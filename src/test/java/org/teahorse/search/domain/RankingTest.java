package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theWeightsThatShipAreWeights() throws IOException {
        try (Reader file = new InputStreamReader(RankingTest.class.getResourceAsStream("/search/ranking.properties"), StandardCharsets.UTF_8)) {
            Ranking shipped = Ranking.read(file);
            assertTrue(shipped.fusion().lexical() > 0 && shipped.fusion().meaning() > 0, shipped.toString());
            assertTrue(shipped.confidence().of(0.9, 1) > shipped.confidence().least(), "near and naming all of it is an answer");
            assertTrue(shipped.confidence().of(0.3, 0) < shipped.confidence().least(), "neither is none");
        }
    }

    @Test
    void aWeightThatIsMissingIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Ranking.read(new StringReader("lexical=1"))).getMessage().contains("meaning"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Ranking.read(new StringReader("lexical=viel"))).getMessage().contains("viel"));
    }

    @Test
    void confidenceGrowsWithEachSign() {
        Confidence confidence = new Confidence(-8, 10, 3, 0.5);
        assertTrue(confidence.of(0.8, 1) > confidence.of(0.8, 0.5));
        assertTrue(confidence.of(0.8, 0.5) > confidence.of(0.6, 0.5));
        assertEquals(confidence.of(0, 0.5), confidence.of(Double.NaN, 0.5), "an unknown meaning is no sign");
    }
}
