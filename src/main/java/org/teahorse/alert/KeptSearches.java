package org.teahorse.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.alert.store.SavedSearchStore;
import org.teahorse.identity.PersonalData;

/** The searches somebody keeps. They are nobody else's, and go with them. */
@ApplicationScoped
public class KeptSearches implements PersonalData {

    @Inject
    private SavedSearchStore store;

    @Override
    public String part() {
        return "searches";
    }

    @Override
    public long count(UUID person) {
        return store.count(person);
    }

    @Override
    public JsonValue of(UUID person) {
        return store.export(person);
    }

    @Override
    public void forget(UUID person) {
        store.forget(person);
    }
}
