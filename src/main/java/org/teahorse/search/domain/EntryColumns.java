package org.teahorse.search.domain;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** The columns of all segments of one state of the index. Segments never change, so those of the last state are taken over. */
public final class EntryColumns {

    private final Map<Object, SegmentColumns> byIdentity = new HashMap<>();
    private final SegmentColumns[] segments;
    private final ValueNumbers numbers;

    /** @param last the columns of another state of the same index; may be null */
    public EntryColumns(IndexReader reader, EntryColumns last) throws IOException {
        boolean goesOn = last != null && reader.leaves().stream().anyMatch(segment -> last.byIdentity.containsKey(identity(segment)));
        segments = new SegmentColumns[reader.leaves().size()];
        numbers = goesOn ? last.numbers.copy() : new ValueNumbers();
        for (LeafReaderContext segment : reader.leaves()) {
            SegmentColumns known = goesOn ? last.byIdentity.get(identity(segment)) : null;
            segments[segment.ord] = known != null ? known : SegmentColumns.read(segment.reader(), numbers);
            byIdentity.put(identity(segment), segments[segment.ord]);
        }
    }

    public SegmentColumns of(LeafReaderContext segment) {
        return segments[segment.ord];
    }

    public ValueNumbers numbers() {
        return numbers;
    }

    /** Deletions do not change a segment's values, so its core is enough. */
    private static Object identity(LeafReaderContext segment) {
        return segment.reader().getCoreCacheHelper().getKey();
    }
}
