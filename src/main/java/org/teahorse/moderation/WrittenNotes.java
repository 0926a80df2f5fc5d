package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.identity.PersonalData;
import org.teahorse.moderation.store.PersonalSubmissions;

/** What somebody of staff told the others about submissions. */
@ApplicationScoped
public class WrittenNotes implements PersonalData {

    @Inject
    private PersonalSubmissions store;

    @Override
    public String part() {
        return "notes";
    }

    @Override
    public long count(UUID person) {
        return store.countNotes(person);
    }

    @Override
    public JsonValue of(UUID person) {
        return store.notes(person);
    }

    @Override
    public void forget(UUID person) {
        store.forgetNoter(person);
    }
}
