package org.teahorse.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.exchange.domain.RawRow;
import org.teahorse.exchange.domain.RowReader;
import org.teahorse.exchange.domain.UnfitFile;
import org.teahorse.exchange.store.ImportStore;
import org.teahorse.exchange.store.Spool;

/** Runs jobs on a thread of its own, as the system: reads the file row by row and hands on chunks. */
@Stateless
@RowScope
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRun {

    private static final Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int CHUNK_ROWS = 500;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    /** A chunk of long texts ends earlier, so that no transaction holds much more than this. */
    private static final long CHUNK_BYTES = 8L * 1024 * 1024;

    @EJB
    private ImportSteps steps;

    @Inject
    private Spool spool;

    /** Runs queued jobs until none is left. */
    @Asynchronous
    @PermitAll
    public void all(Runnable whenDone) {
        try {
            for (Optional<ImportStore.Task> task = steps.take(); task.isPresent(); task = steps.take()) {
                run(task.get());
            }
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Imports pause until the database answers: {0}", databaseGone.getMessage());
        } finally {
            whenDone.run();
        }
    }

    private void run(ImportStore.Task task) {
        try (RowReader reader = RowReader.open(spool.path(task.file()), task.format(), task.gzip(), steps.words(task.sourceKey()))) {
            if (!readAll(task, reader)) {
                return;
            }
        } catch (NoSuchFileException gone) {
            steps.fail(task.id(), "file.gone");
            return;
        } catch (UnfitFile unfit) {
            steps.fail(task.id(), unfit.reason());
            spool.delete(task.file());
            return;
        } catch (IOException unreadable) {
            LOG.log(Level.INFO, "Import {0}: {1}", task.id(), unreadable.getMessage());
            steps.fail(task.id(), "file.unreadable");
            spool.delete(task.file());
            return;
        }
        if (steps.withdrawAbsent(task)) {
            awaitSearch();
            steps.finish(task);
            spool.delete(task.file());
        }
    }

    /** A job that is done can be searched; but an index that cannot be written must not hold up imports for ever. */
    private void awaitSearch() {
        long patience = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!steps.searchable() && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean readAll(ImportStore.Task task, RowReader reader) throws IOException {
        List<RawRow> chunk = new ArrayList<>(CHUNK_ROWS);
        long chunkStart = 0;
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            if (row.number() <= task.rowsDone()) {
                chunkStart = reader.weight();
                continue;
            }
            chunk.add(row);
            if (chunk.size() == CHUNK_ROWS || reader.weight() - chunkStart > CHUNK_BYTES) {
                if (!apply(task, chunk, reader.bytesRead())) {
                    return false;
                }
                chunk.clear();
                chunkStart = reader.weight();
            }
        }
        return chunk.isEmpty() || apply(task, chunk, reader.bytesRead());
    }

    private boolean apply(ImportStore.Task task, List<RawRow> chunk, long bytes) {
        try {
            return steps.apply(task, chunk, bytes);
        } catch (RuntimeException failed) {
            if (!dataAreAtFault(failed)) {
                throw failed;
            }
            LOG.log(Level.INFO, "Import " + task.id() + ": a chunk failed and is applied row by row", failed);
            return applySingly(task, chunk, bytes);
        }
    }

    private boolean applySingly(ImportStore.Task task, List<RawRow> chunk, long bytes) {
        for (RawRow row : chunk) {
            try {
                if (!steps.apply(task, List.of(row), bytes)) {
                    return false;
                }
            } catch (RuntimeException failed) {
                if (!dataAreAtFault(failed)) {
                    throw failed;
                }
                LOG.log(Level.INFO, "Import {0}: row {1} is refused: {2}", task.id(), row.number(), failed.getMessage());
                steps.refuse(task.id(), row, bytes);
            }
        }
        return true;
    }

    /**
     * Whether a failure comes from what the rows say, so that other rows can go on. When the database is away or overloaded, no row is
     * at fault: the job stays where it is and goes on when the database is back.
     */
    private static boolean dataAreAtFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                // 22: unfit values; 23: broken constraints
                return state.startsWith("22") || state.startsWith("23");
            }
            if (cause instanceof ResourceException || cause instanceof TransactionalException || cause instanceof RollbackException) {
                return false;
            }
        }
        return true;
    }
}
