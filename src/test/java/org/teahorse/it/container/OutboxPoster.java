package org.teahorse.it.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.teahorse.outbox.Outbox;

/** Leaves messages in a transaction that commits or does not. */
@Stateless
@PermitAll
public class OutboxPoster {

    @Inject
    private Outbox outbox;

    @Resource
    private EJBContext context;

    public void post(String key) {
        outbox.add(FlakyHandler.TOPIC, key, JsonValue.EMPTY_JSON_OBJECT);
    }

    public void postAndRollBack(String key) {
        post(key);
        context.setRollbackOnly();
    }

    public long backlog() {
        return outbox.backlog(FlakyHandler.TOPIC);
    }
}
