package org.teahorse.identity.domain;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app, for tests. */
public final class TotpTestAccess {

    private TotpTestAccess() {
    }

    /** @param secret in base32, in groups or not */
    public static String code(String secret, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : secret.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return Totp.code(bytes.toByteArray(), Totp.step(now));
    }
}
