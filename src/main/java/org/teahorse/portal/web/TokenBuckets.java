package org.teahorse.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket of tokens for each key, filled evenly. Only the keys seen last are remembered: one that is forgotten begins with a full one. */
final class TokenBuckets {

    private static final double NANOS = 1e9;

    private final double rate;
    private final double burst;
    private final Map<String, Bucket> buckets;

    /** What is left of a key's tokens, as of a moment. */
    private record Bucket(double tokens, long at) {
    }

    /** @param rate tokens a second @param burst most tokens at once @param most keys to remember */
    TokenBuckets(double rate, double burst, int most) {
        this.rate = rate;
        this.burst = burst;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes a token. @return 0 when there was one; else seconds until there is */
    synchronized long take(String key, long nanos) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, nanos));
        double tokens = Math.min(burst, bucket.tokens() + Math.max(0, nanos - bucket.at()) / NANOS * rate);
        boolean there = tokens >= 1;
        buckets.put(key, new Bucket(there ? tokens - 1 : tokens, nanos));
        return there ? 0 : (long) Math.ceil((1 - tokens) / rate);
    }
}
