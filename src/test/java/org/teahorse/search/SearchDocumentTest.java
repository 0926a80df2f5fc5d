package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchDocumentTest {

    private static SearchDocument.Builder tea() {
        return SearchDocument.of(EntryType.POLICY, 1, "/policy/1", "茶").date(LocalDate.of(2024, 5, 1));
    }

    @Test
    void typeAndYearAreFilledIn() {
        assertEquals(List.of("POLICY"), tea().build().facets().get(Facet.TYPE));
        assertEquals(List.of("2024"), tea().build().facets().get(Facet.YEAR));
        assertEquals(List.of("1999"), tea().facet(Facet.YEAR, List.of("1999")).build().facets().get(Facet.YEAR));
    }

    @Test
    void theHashChangesWithAnythingThatIsShownOrFound() {
        String hash = tea().build().contentHash();
        assertEquals(hash, tea().build().contentHash());
        assertNotEquals(hash, tea().internal(true).build().contentHash());
        assertNotEquals(hash, tea().facet(Facet.TOPIC, List.of("tax")).build().contentHash());
        assertNotEquals(hash, tea().clauses(List.of(new Clause("art-1", "第一条", "", "text"))).build().contentHash());
        assertNotEquals(hash, tea().standing(Standing.ENDED).build().contentHash());
    }

    @Test
    void theRangeOfTheAmountIsFilledInAndWhatDependsOnTheDayIsNot() {
        SearchDocument.Builder program = tea().amount(BigDecimal.valueOf(50_000)).facet(Facet.AMOUNT, List.of("ABOVE_2M")).facet(Facet.OPEN,
                List.of("NOW"));
        assertEquals(List.of("UP_TO_100K"), program.build().facets().get(Facet.AMOUNT));
        assertFalse(program.build().facets().containsKey(Facet.OPEN));
        assertEquals(program.build().contentHash(), program.amount(new BigDecimal("50000.00")).build().contentHash());
    }

    @Test
    void ofTwoClausesWithOneAnchorTheFirstStays() {
        assertEquals(1, tea().clauses(List.of(new Clause("a", "", "", "first"), new Clause("a", "", "", "second"))).build().clauses().size());
    }

    @Test
    void aClauseThatCannotBeLinkedToIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Clause(" ", "", "", "text"));
    }
}
