package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.identity.PersonalData;
import org.teahorse.moderation.store.PersonalSubmissions;

/** The submissions somebody began. Their text stays, it is a record's; their name goes. */
@ApplicationScoped
public class WrittenSubmissions implements PersonalData {

    @Inject
    private PersonalSubmissions store;

    @Override
    public String part() {
        return "submissions";
    }

    @Override
    public long count(UUID person) {
        return store.countSubmissions(person);
    }

    @Override
    public JsonValue of(UUID person) {
        return store.submissions(person);
    }

    @Override
    public void forget(UUID person) {
        store.forgetAuthor(person);
    }
}
