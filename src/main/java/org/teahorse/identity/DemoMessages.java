package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.store.MessageStore;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;

/** Shows what would have been sent, to everybody: which is why there is nothing of it outside demo mode. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
public class DemoMessages {

    private static final int MOST = 50;

    @Inject
    private MessageStore store;

    /** The newest messages. @param address of the reader; empty for all @throws NotFoundException outside demo mode */
    @PermitAll
    public List<DemoMessage> newest(String address) {
        if (!Settings.demo()) {
            throw new NotFoundException("record.unknown", "demo");
        }
        return store.kept(address, MOST);
    }
}
