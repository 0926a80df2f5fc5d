package org.teahorse.exchange.domain;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values with a header; every cell becomes a text under its column's name, empty cells are left out. */
class CsvRows implements RowReader {

    private final CountingInputStream counted;
    private final BoundedReader bounded;
    private final InputStream plain;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private long number;
    private boolean ended;

    CsvRows(InputStream plain, CountingInputStream counted) {
        this.plain = plain;
        this.counted = counted;
        // invalid bytes become U+FFFD, by which the row they stand in is found and refused
        this.bounded = new BoundedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    @Override
    public RawRow next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (parser == null) {
                parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                        .setAllowMissingColumnNames(true).get().parse(bounded);
                records = parser.iterator();
            }
            bounded.startRow();
            if (!records.hasNext()) {
                ended = true;
                return plain instanceof TruncationTolerantGzip gzip && gzip.broken()
                        ? RawRow.unreadable(++number, "file.truncated", null) : null;
            }
            return row(records.next());
        } catch (UncheckedIOException | IOException | IllegalStateException | IllegalArgumentException unreadable) {
            // a quote that never closes swallows the rest of the file: there is no next row to go on with
            ended = true;
            String message = String.valueOf(unreadable.getMessage());
            return RawRow.unreadable(++number, "file.csv", message.length() > 200 ? message.substring(0, 200) : message);
        }
    }

    private RawRow row(CSVRecord record) {
        long row = ++number;
        if (!record.isConsistent()) {
            return RawRow.unreadable(row, "row.columns", String.valueOf(record.size()));
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (Map.Entry<String, String> cell : record.toMap().entrySet()) {
            if (cell.getValue().indexOf('\uFFFD') >= 0) {
                return RawRow.unreadable(row, "row.encoding", null);
            }
            if (!cell.getValue().isEmpty()) {
                object.add(cell.getKey().replace("\uFEFF", "").strip(), cell.getValue());
            }
        }
        return RawRow.of(row, object.build());
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    /** Ends a row that grows beyond the limit, before it fills the memory. */
    private static final class BoundedReader extends Reader {

        private final Reader reader;
        private long sinceRow;

        BoundedReader(Reader reader) {
            this.reader = reader;
        }

        void startRow() {
            sinceRow = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (sinceRow > LONGEST_ROW) {
                throw new IOException("row longer than " + LONGEST_ROW);
            }
            int read = reader.read(target, offset, length);
            sinceRow += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
