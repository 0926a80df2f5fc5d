package org.teahorse.search.store;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.teahorse.search.domain.EntryColumns;

/** Keeps the columns of the reader that was used last. */
final class SharedColumns {

    private EntryColumns columns;

    synchronized EntryColumns of(IndexReader reader) throws IOException {
        if (columns == null || !columns.fit(reader)) {
            columns = new EntryColumns(reader, columns);
        }
        return columns;
    }
}
