package org.teahorse.exchange.domain;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.teahorse.exchange.ImportFormat;

/**
 * Reads a file row by row in constant memory. A row that cannot be read is told and passed over; the file is over when
 * {@link #next} returns null.
 */
public interface RowReader extends Closeable {

    /** Rows longer than this are passed over without being kept in memory. */
    int LONGEST_ROW = 16 * 1024 * 1024;

    /** @return the next row; null at the end of the file */
    RawRow next() throws IOException;

    /** How many bytes of the file, as it lies on disk, were read so far. */
    long bytesRead();

    /** How many bytes the rows read so far take in memory, roughly; a chunk of them must not become too large. */
    default long weight() {
        return bytesRead();
    }

    /**
     * Opens a spooled file.
     *
     * @param words how a spreadsheet may name sheets and columns
     * @throws UnfitFile when it can be told what is wrong with the file as a whole
     */
    static RowReader open(Path file, ImportFormat format, boolean gzip, SheetWords words) throws IOException {
        if (format == ImportFormat.XLSX) {
            return new SheetRows(file, words);
        }
        CountingInputStream counted = new CountingInputStream(Files.newInputStream(file));
        try {
            InputStream plain = gzip ? new TruncationTolerantGzip(counted) : new BufferedInputStream(counted, 1 << 16);
            return switch (format) {
                case NDJSON -> new JsonLines(plain, counted);
                default -> new CsvRows(plain, counted);
            };
        } catch (IOException | RuntimeException unreadable) {
            counted.close();
            throw unreadable;
        }
    }

    /** Whether the bytes are compressed, whatever the sender said. */
    static boolean looksCompressed(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.read() == (GZIPInputStream.GZIP_MAGIC & 0xff) && input.read() == GZIPInputStream.GZIP_MAGIC >> 8;
        }
    }
}
