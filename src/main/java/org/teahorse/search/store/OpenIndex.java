package org.teahorse.search.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.SearchEntry;

/**
 * The index as searches see it. Reading the columns of a large new segment takes most of a second; until that is done by whoever wrote it,
 * or by the first search that meets it, all others go on with the state before.
 */
@ApplicationScoped
public class OpenIndex {

    @PersistenceUnit
    EntityManagerFactory factory;

    private final ReentrantLock reading = new ReentrantLock();
    private State newest;

    /** One state of the index, with its columns; it does not change until it is closed. */
    record State(IndexReader reader, EntryColumns columns) implements AutoCloseable {

        /** Another one, to be closed by itself; null when this one was closed by all who had it. */
        State again() {
            return reader.tryIncRef() ? this : null;
        }

        @Override
        public void close() {
            OpenIndex.release(reader);
        }
    }

    /** The newest state that can be had without waiting for somebody who reads columns. */
    State open() {
        if (reading.tryLock()) {
            try {
                return read();
            } finally {
                reading.unlock();
            }
        }
        State before = newest();
        State again = before == null ? null : before.again();
        return again == null ? read() : again;
    }

    /** Makes what was written visible, once all that searches need of it has been read. @param refresh makes the index give it */
    void renew(Runnable refresh) {
        reading.lock();
        try {
            refresh.run();
            read().close();
        } finally {
            reading.unlock();
        }
    }

    /** The newest state, for whoever closes it and for those who come after. */
    private State read() {
        reading.lock();
        try {
            // of two states that come one after the other, the later one must be read last
            IndexReader reader = reader();
            try {
                State before = newest();
                EntryColumns columns = before != null && same(before.reader, reader) ? before.columns : new EntryColumns(reader, before == null ? null : before.columns);
                State next = new State(reader, columns);
                keep(next.again());
                return next;
            } catch (IOException | RuntimeException unreadable) {
                release(reader);
                throw unreadable instanceof RuntimeException same ? same : new UncheckedIOException((IOException) unreadable);
            }
        } finally {
            reading.unlock();
        }
    }

    private static boolean same(IndexReader one, IndexReader other) {
        return one.leaves().stream().map(LeafReaderContext::reader).toList().equals(other.leaves().stream().map(LeafReaderContext::reader).toList());
    }

    /** The newest reader, to be released. */
    IndexReader reader() {
        return Search.mapping(factory).scope(SearchEntry.class).extension(LuceneExtension.get()).openIndexReader();
    }

    private synchronized State newest() {
        return newest;
    }

    private synchronized void keep(State next) {
        State before = newest;
        newest = next;
        if (before != null) {
            before.close();
        }
    }

    private static void release(IndexReader reader) {
        try {
            reader.decRef();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets go of the files. */
    @PreDestroy
    void close() {
        keep(null);
    }
}
