package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teahorse.embedding.Embedder;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;

/** More rows than are compared by cosine, so that the signs decide which are. */
class NeighboursTest {

    private static final int ROWS = 6_000;
    private static final int AT_ONCE = 2_000;
    private static final String QUESTION = "茶厂买设备有补贴吗";
    private static final int NEAREST = 20;

    private static final Embedder MODEL = EmbedderAccess.shipped();
    private static final float[] MEANT = MODEL.embed(QUESTION).orElseThrow();
    private static SearchFixture fixture;
    private static float[][] meanings;

    /** Every row lies between the question and a direction of its own. */
    @BeforeAll
    static void publish() {
        Random random = new Random(3);
        meanings = new float[ROWS + 1][];
        Arrays.setAll(meanings, row -> between(random));
        fixture = new SearchFixture(SearchFixture.temporaryFolder(), MODEL);
        for (int from = 1; from <= ROWS; from += AT_ONCE) {
            fixture.publish(IntStream.range(from, from + AT_ONCE).mapToObj(NeighboursTest::document).toList(),
                    words -> meanings[Integer.parseInt(words.replaceAll("\\D", ""))]);
        }
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static float[] between(Random random) {
        // few are near, as in life
        float share = 0.7f * (float) Math.pow(random.nextFloat(), 60);
        float[] meaning = new float[Embedder.DIMENSIONS];
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = share * MEANT[i] + (1 - share) * (float) random.nextGaussian() / 20;
        }
        return VectorUtil.l2normalize(meaning);
    }

    private static SearchDocument document(int id) {
        return SearchDocument.of(EntryType.POLICY, id, "/x/" + id, "第" + id + "号").body("").facet(Facet.YEAR, List.of(String.valueOf(2000 + id % 500)))
                .facet(Facet.ISSUER, List.of(isOurs(id) ? "本局" : "他局")).build();
    }

    private static boolean isOurs(int id) {
        return id % 3 == 0;
    }

    private static List<Long> nearest(IntPredicate among, int most) {
        return IntStream.rangeClosed(1, ROWS).filter(among).boxed()
                .sorted((a, b) -> Float.compare(VectorUtil.dotProduct(MEANT, meanings[b]), VectorUtil.dotProduct(MEANT, meanings[a])))
                .limit(most).map(Long::valueOf).toList();
    }

    private static List<Long> found(Map<String, List<String>> parameters) {
        return fixture.search(parameters).hits().stream().map(Hit::id).toList();
    }

    @Test
    void theNearestAreFoundAmongMoreThanAreCompared() {
        List<Long> found = found(Map.of("q", List.of(QUESTION), "mode", List.of("semantic"), "pageSize", List.of(String.valueOf(NEAREST))));
        List<Long> nearest = nearest(id -> true, NEAREST);
        assertEquals(NEAREST, found.size());
        assertTrue(found.stream().filter(nearest::contains).count() >= NEAREST - 1, found + " instead of " + nearest);
    }

    @Test
    void aFilterThatLeavesFewLeavesTheirNearest() {
        List<Long> found = found(Map.of("q", List.of(QUESTION), "mode", List.of("semantic"), "year", List.of("2010"), "pageSize", List.of("10")));
        List<Long> nearest = nearest(id -> id % 500 == 10, 10);
        assertEquals(10, found.size());
        assertTrue(found.containsAll(nearest.subList(0, 9)), found + " instead of " + nearest);
    }

    @Test
    void twoFiltersAtOnce() {
        List<Long> found = found(Map.of("q", List.of(QUESTION), "mode", List.of("semantic"), "year", List.of("2010"), "issuer", List.of("本局")));
        assertEquals(IntStream.rangeClosed(1, ROWS).filter(id -> isOurs(id) && id % 500 == 10).count(), found.size());
        assertTrue(found.stream().allMatch(id -> isOurs(id.intValue()) && id % 500 == 10), found.toString());
    }
}
