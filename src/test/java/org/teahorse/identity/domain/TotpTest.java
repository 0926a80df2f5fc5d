package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6238, appendix B, and what is around them. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924", "2000000000,69279037", "20000000000,65353130"})
    void theStandardsExamplesHold(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8));
    }

    @Test
    void aClockMayBeOffByOneStep() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        assertEquals(OptionalLong.of(step), Totp.match(SECRET, Totp.code(SECRET, step), now));
        assertEquals(OptionalLong.of(step - 1), Totp.match(SECRET, Totp.code(SECRET, step - 1), now));
        assertEquals(OptionalLong.of(step + 1), Totp.match(SECRET, Totp.code(SECRET, step + 1), now));
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, Totp.code(SECRET, step + 2), now));
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, "", now));
    }

    @Test
    void aCodeMayBeTypedInGroups() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, Totp.step(now));
        assertTrue(Totp.match(SECRET, code.substring(0, 3) + " " + code.substring(3), now).isPresent());
    }

    @Test
    void secretsAreWrittenInBase32() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.base32(SECRET));
        assertEquals("MZXW6", Totp.base32("foo".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theAddressNamesAccountAndSecret() {
        assertEquals("otpauth://totp/Teahorse:a%40b.cn?secret=MZXW6&issuer=Teahorse&algorithm=SHA1&digits=6&period=30",
                Totp.address("Teahorse", "a@b.cn", "foo".getBytes(StandardCharsets.US_ASCII)));
    }
}
