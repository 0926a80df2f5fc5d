package org.teahorse.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.teahorse.audit.AuditHead;
import org.teahorse.outbox.Outbox;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/**
 * Sends published heads of the record of acts to whoever was named to keep them: a head kept elsewhere is what shows that the record
 * was not rewritten as a whole. Tried again until it was taken.
 */
@ApplicationScoped
public class HeadDelivery implements OutboxHandler {

    private static final String TOPIC = "audit-head";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private Outbox outbox;

    void published(@Observes AuditHead head) {
        if (!Setting.AUDIT_PUSH_URL.value().isEmpty()) {
            outbox.add(TOPIC, String.valueOf(head.seal()), Json.createObjectBuilder().add("installation", Settings.publicUrl())
                    .add("seal", head.seal()).add("rows", head.rows()).add("hash", head.hash()).add("publishedAt", head.publishedAt().toString()).build());
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        messages.forEach(message -> send(client, message.payload()));
    }

    private static void send(HttpClient client, JsonObject head) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Setting.AUDIT_PUSH_URL.value())).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(head.toString())).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IllegalStateException("The keeper of heads answered " + status);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
