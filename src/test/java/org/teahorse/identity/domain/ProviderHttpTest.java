package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {

    private HttpServer server;
    private int reached;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/there");
            exchange.sendResponseHeaders(302, -1);
        });
        answer("/there", exchange -> {
            reached++;
            exchange.sendResponseHeaders(200, -1);
        });
        answer("/much", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1024];
            for (int i = 0; i < 1024; i++) {
                exchange.getResponseBody().write(some);
            }
        });
        answer("/silent", exchange -> {
            try {
                Thread.sleep(7_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private interface Answer {
        void give(com.sun.net.httpserver.HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer.give(exchange);
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URL at(String path) throws IOException {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path).toURL();
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        ProviderHttp http = new ProviderHttp();
        assertEquals(302, http.send(new HTTPRequest(HTTPRequest.Method.GET, at("/elsewhere"))).getStatusCode());
        assertThrows(IOException.class, () -> http.retrieveResource(at("/elsewhere")));
        assertEquals(0, reached);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        assertThrows(IOException.class, () -> new ProviderHttp().retrieveResource(at("/much")));
    }

    @Test
    void aSilentServerIsNotWaitedFor() {
        long begun = System.nanoTime();
        assertThrows(IOException.class, () -> new ProviderHttp().retrieveResource(at("/silent")));
        assertEquals(5, Math.round((System.nanoTime() - begun) / 1e9), 1);
    }

    @Test
    void nothingIsAskedOverAnOpenLine() {
        assertThrows(IOException.class, () -> new ProviderHttp().retrieveResource(URI.create("http://id.example.cn/keys").toURL()));
    }
}
