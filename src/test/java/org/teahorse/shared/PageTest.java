package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void anEmptyListStillHasItsFirstPage() {
        assertEquals(1, new Page<>(List.of(), 0, 1, 20).pages());
    }

    @Test
    void theLastPageMayBeShort() {
        assertEquals(3, new Page<>(List.of(), 41, 1, 20).pages());
        assertEquals(2, new Page<>(List.of(), 40, 1, 20).pages());
    }

    @Test
    void whatIsNoNumberIsTheFirstPage() {
        for (String typed : new String[] {null, "", "abc", "-3", "0", "1e9", "99999999999999", " 1 "}) {
            assertEquals(1, Page.numberOf(typed), String.valueOf(typed));
        }
        assertEquals(7, Page.numberOf(" 7 "));
    }
}
