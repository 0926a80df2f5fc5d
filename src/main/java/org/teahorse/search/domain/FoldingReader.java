package org.teahorse.search.domain;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** {@link Folding} in front of a tokenizer; offsets need no correction, because nothing changes its length. */
final class FoldingReader extends CharFilter {

    FoldingReader(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            buffer[i] = Folding.fold(buffer[i]);
        }
        return read;
    }

    @Override
    protected int correct(int currentOffset) {
        return currentOffset;
    }
}
