package org.teahorse.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.identity.PersonalData;

/** The files somebody sent. They stay with what they belong to, under their sender's number. */
@ApplicationScoped
public class SentFiles implements PersonalData {

    @Inject
    private AttachmentStore store;

    @Override
    public String part() {
        return "files";
    }

    @Override
    public long count(UUID person) {
        return store.countSent("person:" + person);
    }

    @Override
    public JsonValue of(UUID person) {
        return store.sent("person:" + person);
    }

    @Override
    public void forget(UUID person) {
        // no row names its sender
    }
}
