package org.teahorse.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.teahorse.exchange.ImportFormat;

/** What a file is by its first bytes, whatever its name and sender say. */
public enum FileKind {

    /** A zip archive, as workbooks are. */
    ZIP,
    /** A workbook under a password, which hides in the container of the old format. */
    LOCKED,
    /** Microsoft's old container: .xls. */
    OLD,
    OTHER;

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] OLD_MAGIC = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    /** The name under which the container's directory lists what is encrypted. */
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final int PIECE = 1 << 16;

    /** Looks at a file. */
    public static FileKind of(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] start = input.readNBytes(OLD_MAGIC.length);
            if (start.length >= ZIP_MAGIC.length && Arrays.equals(start, 0, ZIP_MAGIC.length, ZIP_MAGIC, 0, ZIP_MAGIC.length)) {
                return ZIP;
            }
            if (!Arrays.equals(start, OLD_MAGIC)) {
                return OTHER;
            }
            // the directory may stand anywhere; pieces overlap so that its name is never cut in two
            String before = "";
            for (byte[] piece = input.readNBytes(PIECE); piece.length > 0; piece = input.readNBytes(PIECE)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (text.contains(ENCRYPTED)) {
                    return LOCKED;
                }
                before = text.substring(Math.max(0, text.length() - ENCRYPTED.length()));
            }
            return OLD;
        }
    }

    /** Why such a file cannot be of a format, as a key into the {@code messages} bundle; empty when it can. */
    public Optional<String> refusal(ImportFormat format) {
        return Optional.ofNullable(switch (this) {
            case ZIP -> format == ImportFormat.XLSX ? null : "file.zip";
            case LOCKED -> "file.locked";
            case OLD -> "file.xls";
            case OTHER -> format == ImportFormat.XLSX ? "file.not-xlsx" : null;
        });
    }
}
