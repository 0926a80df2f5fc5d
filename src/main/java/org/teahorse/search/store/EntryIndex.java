package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.search.FieldExistsQuery;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.SearchEntry;

/**
 * Brings index rows in line with table rows. Nothing listens to entities: what is to be indexed is said by outbox messages, and this
 * does it, one writer at a time, so that an older reading of a row never overwrites a newer one.
 */
@ApplicationScoped
public class EntryIndex {

    private static final int DOCUMENTS_AT_ONCE = 50;
    private static final int PURGED_AT_ONCE = 5_000;

    /** Waits for the writes and passes their failures on; the commit comes once, at the end of the work. */
    private static final IndexingPlanSynchronizationStrategy UNCOMMITTED = context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(EntryIndex::await);
    };

    private final ReentrantLock writing = new ReentrantLock();

    @PersistenceContext
    EntityManager entities;

    @Inject
    CatalogueGeneration generation;

    @Inject
    OpenIndex opened;

    @Inject
    MeaningStore meanings;

    private volatile String lastError;

    /** Does work on the index alone, then makes it durable and visible. */
    public <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            session().indexingPlanSynchronizationStrategy(UNCOMMITTED);
            // the comparison with what the index has must see what the last writer wrote, and no search what this one is about to
            renew();
            T result = work.get();
            workspace().flush();
            renew();
            lastError = null;
            generation.advance();
            return result;
        } catch (RuntimeException failure) {
            lastError = failure.getMessage();
            throw failure;
        } finally {
            writing.unlock();
        }
    }

    /** As {@link #write(Supplier)}, for work without a result. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /** Adds, updates and removes the rows of these documents. To be called within {@link #write}. */
    public void refresh(EntryType type, List<Long> ids, long generation) {
        for (int from = 0; from < ids.size(); from += DOCUMENTS_AT_ONCE) {
            refreshSome(type, ids.subList(from, Math.min(ids.size(), from + DOCUMENTS_AT_ONCE)), generation);
        }
    }

    private void refreshSome(EntryType type, List<Long> ids, long generation) {
        List<SearchEntry> entries = entities.createQuery(
                "select e from SearchEntry e where e.type = :type and e.documentId in :ids", SearchEntry.class)
                .setParameter("type", type).setParameter("ids", ids).getResultList();
        meanings.complete(entries);
        Set<Long> gone = new HashSet<>(indexedRows(ids.stream().map(id -> SearchEntry.documentKey(type, id)).toList()));
        SearchIndexingPlan plan = session().indexingPlan();
        for (SearchEntry entry : entries) {
            gone.remove(entry.getId());
            plan.addOrUpdate(entry.stamped(generation));
        }
        gone.forEach(id -> plan.purge(SearchEntry.class, id, null));
        plan.execute();
        entities.clear();
    }

    /** Indexes the next rows after an id. To be called within {@link #write}. @return the ids that were passed */
    public List<Long> refreshNext(long after, int most, long generation) {
        List<SearchEntry> entries = entities.createQuery("select e from SearchEntry e where e.id > :after order by e.id", SearchEntry.class)
                .setParameter("after", after).setMaxResults(most).getResultList();
        meanings.complete(entries);
        SearchIndexingPlan plan = session().indexingPlan();
        entries.forEach(entry -> plan.addOrUpdate(entry.stamped(generation)));
        List<Long> passed = entries.stream().map(SearchEntry::getId).toList();
        plan.execute();
        entities.clear();
        return passed;
    }

    /** Removes what no rebuild since has written: rows that are no longer in the table. To be called within {@link #write}. */
    public void purgeOlderThan(long generation) {
        renew();
        List<Long> old = olderThan(generation);
        while (!old.isEmpty()) {
            SearchIndexingPlan plan = session().indexingPlan();
            old.forEach(id -> plan.purge(SearchEntry.class, id, null));
            plan.execute();
            renew();
            old = olderThan(generation);
        }
    }

    /** Rows of the index whose meaning it has. */
    public long countMeanings() {
        return session().search(SearchEntry.class).where(f -> f.extension(LuceneExtension.get()).fromLuceneQuery(new FieldExistsQuery(EntryField.MEANING))).fetchTotalHitCount();
    }

    /** Every row of the index. */
    public long count() {
        return session().search(SearchEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
    }

    /** What went wrong last; null when work has succeeded since. */
    public String lastError() {
        return lastError;
    }

    /** Makes an empty index where the files of a running one were deleted. @return whether they were */
    public boolean repairFolder() {
        Path folder = IndexDirectory.folder(entities.getEntityManagerFactory().getProperties().get(IndexDirectory.ROOT_SETTING));
        if (IndexDirectory.present(folder)) {
            return false;
        }
        writing.lock();
        try {
            Files.createDirectories(folder);
            Search.mapping(entities.getEntityManagerFactory()).scope(SearchEntry.class).schemaManager().dropAndCreate();
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            writing.unlock();
        }
    }

    /** Joins the parts that work on the index leaves: each of them costs every search a look-up of every word. */
    public void compact() {
        // without a session, because at night there is no transaction
        SearchWorkspace everything = Search.mapping(entities.getEntityManagerFactory()).scope(SearchEntry.class).workspace();
        opened.renew(() -> {
            everything.mergeSegments();
            everything.refresh();
        });
    }

    private List<Long> olderThan(long generation) {
        return session().search(SearchEntry.class).select(f -> f.id(Long.class))
                .where(f -> f.range().field(EntryField.GENERATION).lessThan(generation)).fetchHits(PURGED_AT_ONCE);
    }

    private List<Long> indexedRows(Collection<String> documents) {
        return session().search(SearchEntry.class).select(f -> f.id(Long.class))
                .where(f -> f.terms().field(EntryField.DOCUMENT).matchingAny(documents)).fetchAllHits();
    }

    private void renew() {
        SearchWorkspace workspace = workspace();
        opened.renew(workspace::refresh);
    }

    private SearchWorkspace workspace() {
        return session().workspace(SearchEntry.class);
    }

    private SearchSession session() {
        return Search.session(entities);
    }

    private static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> future) {
        SearchIndexingPlanExecutionReport report = future.join();
        report.throwable().ifPresent(failure -> {
            throw new IllegalStateException("The index could not be written", failure);
        });
    }
}
