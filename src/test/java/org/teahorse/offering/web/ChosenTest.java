package org.teahorse.offering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {

    @Test
    void readsEveryParameterOnceInItsOrder() {
        assertEquals(List.of(15L, 12L, 7L), Chosen.of("15,12", "7", "12").ids());
        assertEquals(List.of(), Chosen.of((String[]) null).ids());
        assertEquals(List.of(3L), Chosen.of("", "x", "-1", "99999999999999999999", " 3 ").ids());
        assertEquals(List.of("x", "-1", "99999999999999999999"), Chosen.unreadable("", "x", "-1", "99999999999999999999", " 3 "));
    }

    @Test
    void addsAndTakesAwayWithoutRepeating() {
        Chosen chosen = Chosen.of("12,15");
        assertEquals("12,15,20", chosen.with(20).parameter());
        assertEquals("12,15", chosen.with(15).parameter());
        assertEquals("15", chosen.without(12).parameter());
        assertEquals("/compare?offering=12&offering=15", chosen.address());
        assertEquals("/compare", Chosen.of("12").without(12).address());
    }

    @Test
    void anEndlessAddressIsCutOff() {
        assertEquals(20, Chosen.of("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22").ids().size());
    }
}
