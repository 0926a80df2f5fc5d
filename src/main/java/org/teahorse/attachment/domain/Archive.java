package org.teahorse.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.teahorse.shared.BusinessException;

/** Looks into the archives that office documents are. What an archive says of its sizes is not believed: it is unpacked, and counted. */
final class Archive {

    static final int MOST_ENTRIES = 5_000;
    static final long MOST_UNPACKED = 200L * 1024 * 1024;
    /** Text packs well, but not like this; below a mebibyte anything may. */
    static final long MOST_RATIO = 200;
    private static final long RATIO_FROM = 1024 * 1024;

    private Archive() {
    }

    /** @return whether it has the part, and no program inside @throws BusinessException when it would grow beyond its bounds */
    static boolean check(Path file, String part) throws IOException {
        long packed = Files.size(file);
        long unpacked = 0;
        int entries = 0;
        boolean found = false;
        try (InputStream input = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(input)) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++entries > MOST_ENTRIES) {
                    throw new BusinessException("attachment.archive");
                }
                if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new BusinessException("attachment.macros");
                }
                found |= name.equals(part);
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || unpacked > RATIO_FROM && unpacked / Math.max(1, packed) > MOST_RATIO) {
                        throw new BusinessException("attachment.archive");
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return false;
        }
        return found;
    }
}
