package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularyRow;

class VocabularyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static VocabularyDraft draft(String term, String... related) {
        return new VocabularyDraft(term, List.of(related), 0.8f, false, TODAY, null, "");
    }

    private static List<String> problems(VocabularyDraft draft, VocabularyRow... others) {
        return VocabularyRules.check(draft, List.of(others), TODAY).stream().map(problem -> problem.path() + " " + problem.messageKey()).toList();
    }

    private static VocabularyRow row(String term, LocalDate from, LocalDate to) {
        return new VocabularyRow(1, 0, new VocabularyEntry(term, List.of("规范"), 0.8f, false), from, to, null, false, null, Instant.EPOCH);
    }

    @Test
    void aGoodEntryHasNoProblem() {
        assertEquals(List.of(), problems(draft("没抵押", "信用贷款", "贷款 担保")));
    }

    @Test
    void eachProblemNamesItsField() {
        assertEquals(List.of("term value.missing", "related value.missing"), problems(draft("")));
        assertEquals(List.of("term vocabulary.term"), problems(draft("钱", "资金")));
        assertEquals(List.of("term vocabulary.term"), problems(draft("没 抵押", "信用贷款")));
        assertEquals(List.of("term text.long"), problems(draft("长".repeat(41), "信用贷款")));
        assertEquals(List.of("related vocabulary.short"), problems(draft("没抵押", "贷")));
        assertEquals(List.of("related vocabulary.twice"), problems(draft("没抵押", "信用贷款", "信用贷款")));
        assertEquals(List.of("related vocabulary.twice"), problems(draft("没抵押", "没抵押")));
        assertEquals(List.of("related text.long"), problems(draft("没抵押", "长".repeat(41))));
        assertEquals("related vocabulary.many", problems(new VocabularyDraft("没抵押", Collections.nCopies(13, "信用贷款"), 1f, false, TODAY, null, "")).get(0));
        for (Float weight : new Float[] {null, 0f, 1.01f, Float.NaN}) {
            assertEquals(List.of("weight vocabulary.weight"), problems(new VocabularyDraft("没抵押", List.of("信用贷款"), weight, false, TODAY, null, "")));
        }
        assertEquals(List.of("note text.long"), problems(new VocabularyDraft("没抵押", List.of("信用贷款"), 1f, false, TODAY, null, "长".repeat(501))));
    }

    @Test
    void thePastStaysAsItWas() {
        assertEquals(List.of("validFrom value.missing"), problems(new VocabularyDraft("没抵押", List.of("信用贷款"), 1f, false, null, null, "")));
        assertEquals(List.of("validFrom vocabulary.past"), problems(new VocabularyDraft("没抵押", List.of("信用贷款"), 1f, false, TODAY.minusDays(1), null, "")));
        assertEquals(List.of("validTo mandate.days"), problems(new VocabularyDraft("没抵押", List.of("信用贷款"), 1f, false, TODAY, TODAY.minusDays(1), "")));
    }

    @Test
    void aTermIsTakenOnlyInItsDays() {
        VocabularyDraft draft = new VocabularyDraft("WiFi", List.of("无线网络"), 1f, false, TODAY.plusDays(3), TODAY.plusDays(5), "");
        assertEquals(List.of("term vocabulary.taken"), problems(draft, row("wifi", TODAY, null)));
        assertEquals(List.of("term vocabulary.taken"), problems(draft, row("wifi", TODAY, TODAY.plusDays(3))));
        assertEquals(List.of(), problems(draft, row("wifi", TODAY, TODAY.plusDays(2))));
        assertEquals(List.of(), problems(draft, row("wifi", TODAY.plusDays(6), null)));
        assertEquals(List.of(), problems(draft, row("无线", TODAY, null)));
        // ended before it began
        assertEquals(List.of(), problems(draft, row("wifi", TODAY.plusDays(4), TODAY.plusDays(3))));
    }
}
