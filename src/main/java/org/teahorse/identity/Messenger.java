package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.domain.Reach;
import org.teahorse.outbox.Outbox;

/** Tells people something by the way they can be reached, after the transaction in progress has committed. */
@ApplicationScoped
public class Messenger {

    /** Topic of the outbox; its handler finds the person's address and language, and sends. */
    static final String TOPIC = "message";

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Sends to an address that may belong to nobody yet.
     *
     * @param to       null for nowhere: what would have been sent is dropped, in the same time
     * @param lifetime how long it is of use; null for always
     */
    void send(Reach to, String language, String key, List<String> arguments, String path, Duration lifetime) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        arguments.forEach(values::add);
        JsonObjectBuilder message = Json.createObjectBuilder().add("address", to == null ? "" : to.text()).add("language", language).add("key", key)
                .add("arguments", values).add("path", path == null ? "" : path);
        if (lifetime != null) {
            message.add("until", clock.instant().plus(lifetime).toString());
        }
        outbox.add(TOPIC, key, message.build());
    }

    /**
     * @param person    whom to tell
     * @param key       into the bundle {@code mail}: {@code <key>.subject} and {@code <key>.text}
     * @param arguments values for the placeholders of both, {@code {0}} on
     * @param path      where to go on, without language; its whole address stands below the text; null for none
     */
    public void tell(UUID person, String key, List<String> arguments, String path) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        arguments.forEach(values::add);
        outbox.add(TOPIC, person.toString(), Json.createObjectBuilder().add("person", person.toString()).add("key", key)
                .add("arguments", values).add("path", path == null ? "" : path).build());
    }
}
