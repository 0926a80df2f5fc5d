package org.teahorse.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;

/** Works off one topic on a thread of its own, as the system, whoever's commit woke it. */
@Stateless
@RowScope
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDrain {

    private static final Logger LOG = System.getLogger(OutboxDrain.class.getName());

    @EJB
    private OutboxBatch batch;

    /** Runs batches until none is due. A failed batch is put off, and the drain goes on with what comes after it. */
    @Asynchronous
    @PermitAll
    public void drain(String topic, Runnable whenDone) {
        try {
            boolean more = true;
            while (more) {
                try {
                    more = batch.next(topic);
                } catch (OutboxBatch.Failed failed) {
                    LOG.log(Level.WARNING, "Outbox " + topic + " " + failed.ids() + " put off", failed.getCause());
                    batch.postpone(failed.ids(), String.valueOf(failed.getCause()));
                }
            }
        } catch (RuntimeException databaseGone) {
            // nothing to put off: the rows are where they were, and the next tick tries again
            LOG.log(Level.WARNING, "Outbox {0} could not be drained: {1}", topic, databaseGone.getMessage());
        } finally {
            whenDone.run();
        }
    }
}
