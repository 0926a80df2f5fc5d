package org.teahorse.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Talks to the running server as other systems do. */
public final class Api {

    /** The administrator's token of demo mode. */
    public static final String ADMIN = "demo-admin";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Api() {
    }

    /** GET without any account. */
    public static HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** GET with headers: name, value, name, value … */
    public static HttpResponse<String> get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    public static HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A builder for what the shorter calls do not offer. */
    public static HttpRequest.Builder request(String path) {
        return request(RunningServer.baseUrl(), path);
    }

    static HttpRequest.Builder request(String server, String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(2));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Searches, with more parameters as they stand in an address. */
    public static JsonObject search(String text, String more) {
        HttpResponse<String> answer = get("/api/v1/search?q=" + encode(text) + more);
        if (answer.statusCode() != 200) {
            throw new AssertionError("search answered " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer).asJsonObject();
    }

    public static JsonStructure json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    /** Declares a source of policies whose rows use our own field names. */
    public static HttpResponse<String> declare(String key, String declaration) {
        return send(request("/api/v1/sources/" + key).header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(declaration)));
    }

    /** Declares a plain source, imports rows and waits until the job rests. */
    public static JsonObject importRows(String key, String rows) {
        declare(key, """
                {"name": "测试来源", "licence": "test", "contentType": "policy", "level": "PROVINCE"}""");
        return importBody(key, BodyPublishers.ofString(rows), "");
    }

    /** Imports a body and waits until the job rests. @param query such as {@code ?snapshot=true} */
    public static JsonObject importBody(String key, BodyPublisher body, String query) {
        return importBody(key, body, query, "application/x-ndjson");
    }

    public static JsonObject importBody(String key, BodyPublisher body, String query, String type) {
        HttpResponse<String> accepted = send(request("/api/v1/sources/" + key + "/imports" + query)
                .header("Authorization", "Bearer " + ADMIN).header("Content-Type", type).POST(body));
        if (accepted.statusCode() != 202) {
            throw new AssertionError("import answered " + accepted.statusCode() + ": " + accepted.body());
        }
        return awaitRest(key, json(accepted).asJsonObject().getString("id"));
    }

    /** Waits until the demonstration content is in, which comes by itself after the start. */
    public static void awaitDemonstration() {
        List<String> keys;
        try (InputStream file = Api.class.getResourceAsStream("/demo/sources.json"); JsonReader reader = Json.createReader(file)) {
            keys = reader.readArray().getValuesAs(JsonObject.class).stream().map(entry -> entry.getString("key")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Patience.await("the demonstration content is in", LONGEST_IMPORT, () -> json(get("/api/v1/sources")).asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(source -> keys.contains(source.getString("key")) && source.containsKey("lastImportedAt")).count() == keys.size());
    }

    /** Waits until a job is done, failed or waits for a confirmation. */
    public static JsonObject awaitRest(String key, String job) {
        return Patience.awaitValue("import job " + job + " comes to rest", LONGEST_IMPORT, () -> Optional
                .of(json(get("/api/v1/sources/" + key + "/imports/" + job, "Authorization", "Bearer " + ADMIN)).asJsonObject())
                .filter(state -> !Set.of("QUEUED", "RUNNING").contains(state.getString("state"))));
    }

    /** A file of the test class path. */
    public static String resource(String path) {
        try (InputStream file = Api.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
