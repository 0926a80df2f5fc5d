package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstIsTakenAtOnceAndThenAsMuchAsFlowsIn() {
        TokenBuckets buckets = new TokenBuckets(2, 3, 10);
        assertEquals(0, buckets.take("a", 0));
        assertEquals(0, buckets.take("a", 0));
        assertEquals(0, buckets.take("a", 0));
        assertEquals(1, buckets.take("a", 0));
        assertEquals(0, buckets.take("b", 0), "another key has its own");
        assertEquals(0, buckets.take("a", SECOND / 2));
        assertEquals(1, buckets.take("a", SECOND / 2));
        assertEquals(0, buckets.take("a", 100 * SECOND));
    }

    @Test
    void itIsFullAtMost() {
        TokenBuckets buckets = new TokenBuckets(10, 1, 10);
        assertEquals(0, buckets.take("a", 0));
        assertEquals(0, buckets.take("a", 1000 * SECOND));
        assertEquals(1, buckets.take("a", 1000 * SECOND));
    }

    @Test
    void onlyTheKeysSeenLastAreRemembered() {
        TokenBuckets buckets = new TokenBuckets(1, 1, 2);
        buckets.take("a", 0);
        buckets.take("b", 0);
        buckets.take("c", 0);
        assertEquals(0, buckets.take("a", 0), "forgotten, and therefore full");
        assertEquals(1, buckets.take("c", 0));
    }
}
