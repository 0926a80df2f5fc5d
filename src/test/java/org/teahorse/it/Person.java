package org.teahorse.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookie, over raw HTTP: sends forms as browsers do. */
public final class Person {

    private static final String PASSWORD = "teahorse-demo";
    private final String server;
    private String cookie = "";

    private Person(String server) {
        this.server = server;
    }

    /** Somebody who is not signed in. */
    public static Person visitor() {
        return visitor(RunningServer.baseUrl());
    }

    /** Somebody who is not signed in, at another server. */
    public static Person visitor(String server) {
        return new Person(server);
    }

    /** One of the demonstration's people, signed in. */
    public static Person named(String login) {
        return named(login, PASSWORD);
    }

    public static Person named(String login, String password) {
        Person person = visitor();
        HttpResponse<String> answer = person.post("/do/sign-in", "login", login, "password", password);
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " cannot sign in: " + answer.statusCode());
        }
        return person;
    }

    public HttpResponse<String> get(String path) {
        return keep(Api.send(Api.request(server, path).header("Cookie", cookie.isEmpty() ? "none=1" : cookie).GET()));
    }

    /** @param fields name, value, name, value … */
    public HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        String body = form.entrySet().stream().map(entry -> Api.encode(entry.getKey()) + "=" + Api.encode(entry.getValue())).collect(Collectors.joining("&"));
        return send(path, body);
    }

    /** Sends a form as it stands in a request. */
    public HttpResponse<String> send(String path, String body) {
        return keep(Api.send(Api.request(server, path).header("Cookie", cookie.isEmpty() ? "none=1" : cookie).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))));
    }

    /** The browser's cookie, for requests that are made otherwise. */
    public String cookie() {
        return cookie;
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return answer;
    }

    /** Where an answer leads, without the server's name. */
    public static String onward(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(RunningServer.baseUrl(), "");
    }

    /** The first group of a pattern in the newest message to somebody; waits for it. */
    public static String message(String address, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return Patience.awaitValue("a message to " + address + " with " + pattern, Duration.ofSeconds(10), () -> Optional
                .of(wanted.matcher(Api.get("/demo/messages?address=" + Api.encode(address)).body())).filter(Matcher::find).map(found -> found.group(1)));
    }

    /** Somebody new, registered by mobile number, signed in. */
    public static Person registered(String mobile, String password) {
        Person person = visitor();
        String request = UUID.randomUUID().toString();
        person.post("/do/register", "token", request, "address", mobile);
        HttpResponse<String> answer = person.post("/do/register/confirm", "request", request, "code", message(mobile, "是 (\\d{6})"), "name", "测试 " + mobile,
                "password", password);
        if (!onward(answer).equals("/my")) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return person;
    }

    /** A mobile number nobody has. */
    public static String mobile() {
        return "19" + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L)).replaceFirst("^[012]", "5");
    }
}
