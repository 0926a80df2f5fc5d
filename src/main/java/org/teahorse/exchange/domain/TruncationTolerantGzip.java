package org.teahorse.exchange.domain;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip stream that breaks off ends instead of failing, and says so: what arrived is imported, and the break is told as a problem
 * of the row after it.
 */
class TruncationTolerantGzip extends FilterInputStream {

    private boolean broken;

    TruncationTolerantGzip(InputStream compressed) throws IOException {
        super(new GZIPInputStream(compressed, 1 << 16));
    }

    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (broken) {
            return -1;
        }
        try {
            return super.read(buffer, offset, length);
        } catch (EOFException | ZipException cutOff) {
            broken = true;
            return -1;
        }
    }
}
