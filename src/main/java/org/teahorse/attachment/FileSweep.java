package org.teahorse.attachment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;

/** Takes contents away that no row needs: of files that were removed, and of transactions that did not commit. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileSweep {

    private static final Logger LOG = System.getLogger(FileSweep.class.getName());
    /** A file is on the disk before its row; younger ones may still get theirs. */
    private static final Duration GRACE = Duration.ofDays(1);

    @EJB
    private FileCare care;

    @Inject
    private JobRuns runs;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void sweep() {
        try {
            runs.run("file-sweep", this::sweepAll);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Files are swept another night: {0}", databaseGone.getMessage());
        }
    }

    private void sweepAll() {
        int swept = care.sweep(GRACE);
        if (swept > 0) {
            LOG.log(Level.INFO, "{0} files that nothing needs were taken away", swept);
        }
    }
}
