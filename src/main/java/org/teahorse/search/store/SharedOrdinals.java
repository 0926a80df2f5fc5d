package org.teahorse.search.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Keeps the {@link FacetOrdinals} of the reader that was used last; they hold as long as its segments are the same. */
final class SharedOrdinals {

    private List<Object> segments = List.of();
    private FacetOrdinals ordinals;

    synchronized FacetOrdinals of(IndexReader reader) throws IOException {
        List<Object> now = reader.leaves().stream().map(SharedOrdinals::identity).toList();
        if (ordinals == null || !now.equals(segments)) {
            ordinals = new FacetOrdinals(reader);
            segments = now;
        }
        return ordinals;
    }

    /** Deletions do not change a segment's values, so its core is enough. */
    private static Object identity(LeafReaderContext segment) {
        return segment.reader().getCoreCacheHelper().getKey();
    }
}
