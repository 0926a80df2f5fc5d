package org.teahorse.it.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.concurrent.CountDownLatch;
import org.teahorse.audit.Audit;
import org.teahorse.audit.OrderedBy;

/** Records acts in transactions that commit, commit late, or do not. */
@Stateless
@PermitAll
public class AuditRecorder {

    @Inject
    private Audit audit;

    @Resource
    private EJBContext context;

    public void record(String act, String target) {
        audit.record(act, "test", target, JsonValue.EMPTY_JSON_OBJECT);
    }

    public void recordFor(OrderedBy orderedBy, String act, String target) {
        audit.recordFor(orderedBy, act, "test", target, JsonValue.EMPTY_JSON_OBJECT);
    }

    public void recordAndRollBack(String act, String target) {
        record(act, target);
        context.setRollbackOnly();
    }

    /** Records, says so, and commits only when it is told. */
    public void recordAndWait(String act, String target, CountDownLatch recorded, CountDownLatch goOn) throws InterruptedException {
        record(act, target);
        recorded.countDown();
        goOn.await();
    }
}
