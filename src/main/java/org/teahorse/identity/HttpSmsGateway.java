package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.teahorse.shared.Setting;

/** Hands messages to the carrier's, or the province's own, gateway: one JSON document a message. */
@ApplicationScoped
public class HttpSmsGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public void send(String mobile, String message, String id) {
        String body = Json.createObjectBuilder().add("id", id).add("mobile", mobile).add("message", message).build().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Setting.SMS_URL.value())).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!Setting.SMS_TOKEN.value().isEmpty()) {
            request.header("Authorization", "Bearer " + Setting.SMS_TOKEN.value());
        }
        try {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("The SMS gateway answered " + answer.statusCode());
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
