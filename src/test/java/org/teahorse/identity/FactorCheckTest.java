package org.teahorse.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teahorse.identity.domain.SecretBox;
import org.teahorse.shared.BusinessException;

/** A secret that was kept with another key is refused in words, and does not break the page. */
class FactorCheckTest {

    private static final UUID PERSON = UUID.randomUUID();

    private static FactorCheck with(String key) {
        return new FactorCheck() {
            @Override
            SecretBox box() {
                return new SecretBox(key);
            }
        };
    }

    @Test
    void aSecretOfAnotherKeyIsRefusedInWords() {
        byte[] secret = {1, 2, 3};
        String kept = new SecretBox("the old key").lock(secret, PERSON.toString());
        assertArrayEquals(secret, with("the old key").secret(kept, PERSON));
        assertEquals(Optional.empty(), with("a new key").opened(kept, PERSON));
        BusinessException refused = assertThrows(BusinessException.class, () -> with("a new key").secret(kept, PERSON));
        assertEquals("second-factor.other-key", refused.messageKey());
        assertEquals(400, refused.status());
    }
}
