package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.teahorse.embedding.Embedder;

class KeptMeaningTest {

    private static final double OFF = 0.005;
    private final Random random = new Random(7);

    private float[] vector() {
        float[] vector = new float[Embedder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorUtil.l2normalize(vector);
    }

    /** As it lies in the index: among other bytes. */
    private static BytesRef kept(float[] vector) {
        byte[] kept = KeptMeaning.of(vector);
        byte[] among = new byte[kept.length + 6];
        System.arraycopy(kept, 0, among, 3, kept.length);
        return new BytesRef(among, 3, kept.length);
    }

    @Test
    void aCosineIsHardlyOff() {
        for (int i = 0; i < 100; i++) {
            float[] one = vector();
            float[] other = vector();
            assertEquals(VectorUtil.dotProduct(one, other), KeptMeaning.cosine(one, kept(other)), OFF);
        }
    }

    @Test
    void aRowIsNearestToItself() {
        float[] vector = vector();
        assertEquals(1, KeptMeaning.cosine(vector, kept(vector)), OFF);
        float[] again = KeptMeaning.vector(kept(vector));
        for (int i = 0; i < vector.length; i++) {
            assertEquals(vector[i], again[i], OFF);
        }
    }

    @Test
    void theSignsLieInTheIndexAsInAQuestion() {
        float[] vector = vector();
        long[] kept = new long[3 * KeptMeaning.SIGN_WORDS];
        KeptMeaning.signs(kept(vector), kept, KeptMeaning.SIGN_WORDS);
        long[] expected = new long[kept.length];
        System.arraycopy(KeptMeaning.signs(KeptMeaning.vector(kept(vector))), 0, expected, KeptMeaning.SIGN_WORDS, KeptMeaning.SIGN_WORDS);
        assertArrayEquals(expected, kept);
    }

    @Test
    void whatIsNothingStaysNothing() {
        assertEquals(0, KeptMeaning.cosine(vector(), kept(new float[Embedder.DIMENSIONS])));
    }
}
