package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept so that the database alone does not give it away. */
class SecretsTest {

    private static final SecretBox BOX = new SecretBox("a key");

    @Test
    void aSecretOpensForItsOwnerAndItsKeyOnly() {
        byte[] secret = Totp.newSecret();
        String locked = BOX.lock(secret, "owner");
        assertArrayEquals(secret, BOX.open(locked, "owner"));
        assertNotEquals(locked, BOX.lock(secret, "owner"));
        assertThrows(IllegalStateException.class, () -> BOX.open(locked, "another"));
        assertThrows(IllegalStateException.class, () -> new SecretBox("another key").open(locked, "owner"));
    }

    @Test
    void equalCodesOfTwoRequestsAreKeptDifferently() {
        UUID request = UUID.randomUUID();
        assertEquals(OneTimeCodes.hash(request, "123456"), OneTimeCodes.hash(request, " 123 456"));
        assertNotEquals(OneTimeCodes.hash(request, "123456"), OneTimeCodes.hash(UUID.randomUUID(), "123456"));
        assertTrue(OneTimeCodes.digits().matches("\\d{6}"));
    }

    @Test
    void codesForTheDrawerAreTenAndForgiveHowTheyAreTyped() {
        List<String> codes = OneTimeCodes.recovery();
        assertEquals(10, new HashSet<>(codes).size());
        String code = codes.get(0);
        assertTrue(code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"), code);
        assertEquals(OneTimeCodes.recoveryHash(code), OneTimeCodes.recoveryHash(code.toUpperCase(Locale.ROOT).replace("-", " ")));
    }

    @Test
    void thePictureIsAnImageOfItsOwn() {
        assertTrue(QrPicture.of("otpauth://totp/x").startsWith("data:image/svg+xml;base64,"));
    }
}
