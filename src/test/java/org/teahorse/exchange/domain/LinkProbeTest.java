package org.teahorse.exchange.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teahorse.exchange.domain.LinkProbe.Answer;
import org.teahorse.exchange.domain.LinkProbe.Trouble;

/** Asks a server of this machine, which the real watch would never do. */
class LinkProbeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String base;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/fine", 200, Map.of());
        answer("/gone", 404, Map.of());
        answer("/closed", 403, Map.of());
        answer("/busy", 503, Map.of("Retry-After", "120"));
        answer("/later", 429, Map.of("Retry-After", "Tue, 24 Nov 2026 01:00:00 GMT"));
        answer("/never", 429, Map.of("Retry-After", "999999999"));
        answer("/broken", 500, Map.of());
        answer("/moved", 301, Map.of("Location", "/fine"));
        answer("/inside", 302, Map.of("Location", "http://127.0.0.2:" + server.getAddress().getPort() + "/fine"));
        answer("/file", 302, Map.of("Location", "file:///etc/passwd"));
        answer("/round", 302, Map.of("Location", "/round"));
        server.createContext("/headless", exchange -> {
            asked.add(exchange.getRequestMethod() + " /headless");
            send(exchange, exchange.getRequestMethod().equals("HEAD") ? 501 : 200);
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(String path, int status, Map<String, String> headers) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            headers.forEach(exchange.getResponseHeaders()::set);
            send(exchange, status);
        });
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Answer ask(String path) throws InterruptedException {
        return new LinkProbe("test-agent", address -> address.getHostAddress().equals("127.0.0.1")).ask(path.startsWith("/") ? base + path : path, NOW);
    }

    @Test
    void whatAnswersIsThereAndIsAskedForItsHeadOnly() throws InterruptedException {
        assertEquals(new Answer(200, null, null), ask("/fine"));
        assertEquals(List.of("HEAD /fine test-agent"), asked);
        assertEquals(new Answer(200, null, null), ask("/moved"));
        assertEquals(new Answer(403, null, null), ask("/closed"));
    }

    @Test
    void whoeverDoesNotLikeTheHeadIsAskedForTheContent() throws InterruptedException {
        assertEquals(new Answer(200, null, null), ask("/headless"));
        assertEquals(List.of("HEAD /headless", "GET /headless"), asked);
    }

    @Test
    void whatFailsSaysWhy() throws InterruptedException {
        assertEquals(new Answer(404, Trouble.STATUS, null), ask("/gone"));
        assertEquals(new Answer(500, Trouble.STATUS, null), ask("/broken"));
        assertEquals(new Answer(null, Trouble.REDIRECTS, null), ask("/round"));
        assertEquals(new Answer(null, Trouble.ADDRESS, null), ask("/file"));
        assertEquals(new Answer(null, Trouble.ADDRESS, null), ask("ftp://127.0.0.1/x"));
        assertEquals(new Answer(null, Trouble.ADDRESS, null), ask("http://a b/"));
        assertEquals(new Answer(null, Trouble.HOST, null), ask("http://no-such-host.invalid/"));
        server.stop(0);
        assertEquals(new Answer(null, Trouble.CONNECTION, null), ask("/fine"));
    }

    @Test
    void whoWantsToBeLeftAloneIs() throws InterruptedException {
        assertEquals(new Answer(503, null, NOW.plusSeconds(120)), ask("/busy"));
        assertEquals(new Answer(429, null, NOW.plusSeconds(3600)), ask("/later"));
        assertEquals(new Answer(429, null, NOW.plusSeconds(7 * 24 * 3600)), ask("/never"));
        assertEquals(3, asked.size());
    }

    @Test
    void nobodyIsLedIntoAPrivateNetwork() throws InterruptedException, UnknownHostException {
        assertEquals(new Answer(null, Trouble.PRIVATE, null), ask("/inside"));
        assertEquals(new Answer(null, Trouble.PRIVATE, null), new LinkProbe("x", LinkProbe::isPublic).ask(base + "/fine", NOW));
        assertEquals(new Answer(null, Trouble.PRIVATE, null), new LinkProbe("x", LinkProbe::isPublic).ask("http://localhost/fine", NOW));
        for (String inside : List.of("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
                "198.18.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::")) {
            assertFalse(LinkProbe.isPublic(InetAddress.getByName(inside)), inside);
        }
        for (String outside : List.of("8.8.8.8", "202.98.160.68", "172.32.0.1", "2400:3200::1")) {
            assertTrue(LinkProbe.isPublic(InetAddress.getByName(outside)), outside);
        }
    }
}
