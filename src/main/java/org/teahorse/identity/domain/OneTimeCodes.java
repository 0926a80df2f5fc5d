package org.teahorse.identity.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.teahorse.shared.Hashes;

/** Codes that count once: six digits for what is typed within minutes, long ones for links and for the drawer. */
public final class OneTimeCodes {

    /** How many codes for the drawer somebody gets. */
    public static final int RECOVERY_CODES = 10;
    private static final int LINK_BYTES = 32;
    /** Without letters and digits that are mistaken for others; 16 in a row are 79 bits. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {
    }

    public static String digits() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    /** What is kept of a short code: bound to its request, so that equal codes do not look equal. */
    public static String hash(UUID request, String code) {
        return Hashes.sha256(request + ":" + code.replaceAll("\\s", ""));
    }

    /** The secret of a link. */
    public static String link() {
        byte[] secret = new byte[LINK_BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    public static List<String> recovery() {
        return Stream.generate(OneTimeCodes::recoveryCode).distinct().limit(RECOVERY_CODES).toList();
    }

    private static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return code.toString();
    }

    /** What is kept of a code for the drawer, however it is typed. */
    public static String recoveryHash(String code) {
        return Hashes.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
