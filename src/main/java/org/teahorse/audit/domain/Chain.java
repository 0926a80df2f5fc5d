package org.teahorse.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of rows and seals and their hashes, as {@code docs/audit.md} describes them. Needs nothing but the platform: the
 * program that checks an export offline uses it too.
 */
public final class Chain {

    /** What stands before the first row and the first seal. */
    public static final String START = "0".repeat(64);

    private Chain() {
    }

    /** The hash of the chain with one more row. */
    public static String row(String previous, long seq, AuditRow row) {
        MessageDigest digest = sha256();
        put(digest, previous);
        put(digest, String.valueOf(seq));
        put(digest, String.valueOf(row.id()));
        row.values().forEach(value -> put(digest, value));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a seal. */
    public static String seal(long number, long fromSeq, long toSeq, String rowsHash, String previousHash, String at) {
        MessageDigest digest = sha256();
        put(digest, String.valueOf(number));
        put(digest, String.valueOf(fromSeq));
        put(digest, String.valueOf(toSeq));
        put(digest, rowsHash);
        put(digest, previousHash);
        put(digest, at);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A value with its length before it, so that no two rows read alike: {@code 5:admin}, and {@code -} for none, each with a line's end. */
    private static void put(MessageDigest digest, String value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
