package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.Standing;

/** What else there is on the subject of an entry: with the model that ships, and by its words without one. */
class RelatedStoreTest {

    private static final String DEFERRAL = "阶段性缓缴企业社会保险费实施办法";
    private static final String DEFERRAL_TEXT = "生产经营出现暂时困难的企业，可申请缓缴职工基本养老保险费、失业保险费，缓缴期间免收滞纳金。";

    private static SearchDocument document(EntryType type, long id, String title, String body, UnaryOperator<SearchDocument.Builder> more) {
        return more.apply(SearchDocument.of(type, id, "/" + id, title).body(body).date(LocalDate.of(2026, 3, 1)).standing(Standing.CURRENT)
                .facet(Facet.REGION, List.of("530000"))).build();
    }

    private static SearchDocument document(EntryType type, long id, String title, String body) {
        return document(type, id, title, body, same -> same);
    }

    private static SearchFixture fixture(boolean model) {
        SearchFixture fixture = model ? new SearchFixture(SearchFixture.temporaryFolder(), EmbedderAccess.shipped()) : new SearchFixture(SearchFixture.temporaryFolder());
        fixture.publish(List.of(document(EntryType.POLICY, 1, DEFERRAL, DEFERRAL_TEXT),
                document(EntryType.PROGRAM, 2, "困难企业缓缴养老保险费", "经营困难的企业可以申请缓缴职工养老保险费和失业保险费。"),
                document(EntryType.OFFERING, 3, "企业社会保险费缓缴代办", "代企业办理养老保险费、失业保险费的缓缴申请。"),
                document(EntryType.POLICY, 4, "绿色茶园建设补助办法", "对新建的绿色茶园，每亩给予一次性补助。"),
                document(EntryType.POLICY, 5, "内部办理缓缴企业社会保险费的流程", DEFERRAL_TEXT, builder -> builder.internal(true)),
                document(EntryType.POLICY, 6, DEFERRAL, DEFERRAL_TEXT)));
        return fixture;
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameSubjectIsRelatedAndNothingElse(boolean model) {
        try (SearchFixture fixture = fixture(model)) {
            List<Long> related = ids(fixture.related(EntryType.POLICY, 1));
            assertTrue(related.containsAll(List.of(2L, 3L)), related.toString());
            assertFalse(related.contains(1L), "itself");
            assertFalse(related.contains(5L), "internal");
            assertFalse(related.contains(6L), "the same title again");
            assertTrue(!model || !related.contains(4L), "another subject");
            assertEquals(List.of(3L), ids(fixture.related(EntryType.POLICY, 1, EntryType.OFFERING)), "services alone");
            assertEquals(List.of(), fixture.related(EntryType.POLICY, 99), "nobody knows it");
        }
    }

    @Test
    void itsOwnClausesDoNotCrowdOutTheOthers() {
        try (SearchFixture fixture = fixture(true)) {
            List<Clause> clauses = IntStream.rangeClosed(1, 120).mapToObj(n -> new Clause("art-" + n, "第" + n + "条", "", "经营困难的企业可以缓缴职工养老保险费，第" + n + "次。")).toList();
            fixture.publish(List.of(document(EntryType.POLICY, 7, "缓缴社会保险费的若干规定", "", builder -> builder.clauses(clauses))));
            List<Long> related = ids(fixture.related(EntryType.POLICY, 7));
            assertTrue(related.containsAll(List.of(1L, 2L, 3L)), related::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTypeCrowdsOutTheOthers(boolean model) {
        try (SearchFixture fixture = fixture(model)) {
            fixture.publish(LongStream.range(10, 20).mapToObj(id -> document(EntryType.POLICY, id, "第" + id + "批缓缴企业社会保险费的通知", DEFERRAL_TEXT)).toList());
            List<Hit> related = fixture.related(EntryType.POLICY, 1);
            assertEquals(3, related.stream().filter(hit -> hit.type() == EntryType.POLICY).count());
            assertTrue(ids(related).containsAll(List.of(2L, 3L)));
        }
    }
}
