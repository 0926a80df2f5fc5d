package org.teahorse.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.exchange.store.ImportStore;
import org.teahorse.identity.PersonalData;

/** The imports somebody ordered. */
@ApplicationScoped
public class OrderedImports implements PersonalData {

    @Inject
    private ImportStore store;

    @Override
    public String part() {
        return "imports";
    }

    @Override
    public long count(UUID person) {
        return store.countOrdered("person:" + person);
    }

    @Override
    public JsonValue of(UUID person) {
        return store.ordered("person:" + person);
    }

    @Override
    public void forget(UUID person) {
        store.forgetOrderer("person:" + person);
    }
}
