package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void theRightPasswordMatchesAndOthersDoNot() {
        String hash = PasswordHash.of("茶马古道 2026");
        assertTrue(PasswordHash.matches("茶马古道 2026", hash));
        assertFalse(PasswordHash.matches("茶马古道 2027", hash));
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertNotEquals(PasswordHash.of("one and the same"), PasswordHash.of("one and the same"));
    }

    @Test
    void hashesCarryEnoughIterations() {
        assertTrue(Integer.parseInt(PasswordHash.of("x").split("\\$")[1]) >= 600_000);
    }

    @Test
    void anAccountWithoutAPasswordLetsNobodyIn() {
        assertFalse(PasswordHash.matches("", null));
        assertFalse(PasswordHash.matches("", "not a hash"));
    }
}
