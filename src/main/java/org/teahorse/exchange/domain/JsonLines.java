package org.teahorse.exchange.domain;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One JSON object a line, UTF-8. Lines are cut as bytes, so that one line's invalid bytes do not spoil the next. */
class JsonLines implements RowReader {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
    private static final int DEEPEST = 64;

    private final InputStream input;
    private final CountingInputStream counted;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;
    private boolean first = true;
    private boolean ended;

    JsonLines(InputStream input, CountingInputStream counted) {
        this.input = input;
        this.counted = counted;
    }

    @Override
    public RawRow next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            boolean whole = readLine(line);
            if (ended && input instanceof TruncationTolerantGzip gzip && gzip.broken()) {
                return RawRow.unreadable(++number, "file.truncated", null);
            }
            if (!whole) {
                return RawRow.unreadable(++number, "row.long", String.valueOf(LONGEST_ROW));
            }
            if (!isBlank(line)) {
                return parse(++number, line.toByteArray());
            }
        }
        return null;
    }

    /** Reads up to the next line feed; the rest of a line that is too long is thrown away as it comes. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        boolean whole = true;
        while (true) {
            if (position == filled) {
                filled = input.read(buffer, 0, buffer.length);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    ended = true;
                    return whole;
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (whole && line.size() + (end - position) > LONGEST_ROW) {
                whole = false;
                line.reset();
            }
            if (whole) {
                line.write(buffer, position, end - position);
            }
            position = end;
            if (end < filled) {
                position++;
                return whole;
            }
        }
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() == 0 || line.size() < 64 && line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    private RawRow parse(long row, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            return RawRow.unreadable(row, "row.encoding", null);
        }
        if (first) {
            first = false;
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        if (deeperThanAllowed(text)) {
            return RawRow.unreadable(row, "row.deep", String.valueOf(DEEPEST));
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonStructure value = reader.read();
            return value instanceof JsonObject object ? RawRow.of(row, object) : RawRow.unreadable(row, "row.object", null);
        } catch (JsonException malformed) {
            String message = malformed.getMessage() == null ? "" : malformed.getMessage();
            return RawRow.unreadable(row, "row.json", message.length() > 200 ? message.substring(0, 200) : message);
        }
    }

    /** The parser recurses; a line of a million brackets must not use up the thread's stack. */
    private static boolean deeperThanAllowed(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
