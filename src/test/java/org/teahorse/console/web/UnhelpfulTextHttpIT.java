package org.teahorse.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Patience;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** From three visitors who are not helped to what staff do about it. */
@ExtendWith(RunningServer.class)
class UnhelpfulTextHttpIT {

    private static final String PAGE = "/console/search-quality";
    private static final String FORM = "/do/console/search-quality";
    /** The server writes down what it counted once a minute. */
    private static final Duration NEXT_MINUTE = Duration.ofSeconds(90);

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
    }

    /** Asks as a visitor of this machine's many addresses. */
    private static void ask(int visitor, String path) {
        URI server = URI.create(RunningServer.baseUrl());
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + visitor), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.getPort()));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 " + HttpURLConnection.HTTP_OK), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long count(String what) {
        return Tables.number("select count(*) from " + what);
    }

    private static void awaitNextWriting() {
        String runs = "select coalesce(max(runs), 0) from job_run where job = 'search-counts'";
        long before = Tables.number(runs);
        Patience.await("the counts to be written down", NEXT_MINUTE, () -> Tables.number(runs) > before);
    }

    private static String id(String page, String text) {
        Matcher line = Pattern.compile("id=\"text-(\\d+)\"><strong class=\"asked\"[^>]*>" + Pattern.quote(text) + "</strong>").matcher(page);
        assertTrue(line.find(), () -> text + " is not in " + page);
        return line.group(1);
    }

    @Test
    void whatThreeVisitorsSearchedForInVainIsShownAndSettled() {
        String nothing = "qvzzkx wvvqzx";
        String question = "怎么给飞碟办理养蜂许可证";
        String personal = "13912345678";
        for (int visitor = 2; visitor <= 4; visitor++) {
            ask(visitor, "/search?q=" + Api.encode(nothing));
            ask(visitor, "/api/v1/search?q=" + Api.encode(question));
            ask(visitor, "/search?q=" + Api.encode(nothing + " " + personal));
            ask(visitor, "/search?q=" + Api.encode("=qvzzkx"));
        }
        for (int visitor = 2; visitor <= 3; visitor++) {
            ask(visitor, "/search?q=" + Api.encode("qvzzkx twice"));
            ask(visitor, "/search?q=" + Api.encode("qvzzkx twice"));
        }
        awaitNextWriting();
        Person admin = Person.named("admin");
        String page = admin.get("/en" + PAGE + "?days=7").body();
        String id = id(page, nothing);
        assertTrue(page.matches("(?s).*" + nothing + "</strong>\\s*<span class=\"hint\">nothing found · 3 times · last on .*"), page);
        assertTrue(page.matches("(?s).*" + question + "</strong>\\s*<span class=\"hint\">question without an answer · 3 times.*"), page);
        assertFalse(page.contains("twice"), "two visitors are not enough, however often they ask");
        assertEquals(0, count("search_text where text like '%3912345%' or text like '%twice%'"));
        assertEquals(0, count("audit_event where detail::text like '%3912345%'"));
        assertTrue(page.contains("/en/search?q=qvzzkx+wvvqzx") && page.contains("/en/console/vocabulary/new?term=qvzzkx+wvvqzx"));
        assertTrue(admin.get("/en/console/vocabulary/new?term=qvzzkx+wvvqzx").body().contains("value=\"" + nothing + "\""), "the word is filled in");
        HttpResponse<String> file = admin.get(FORM + "?days=7&lang=en");
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(file.body().startsWith("\uFEFFText,What happened,Times,Last day\r\n"), file.body());
        assertTrue(file.body().contains(nothing + ",nothing found,3,") && file.body().contains("'=qvzzkx,"), file.body());
        assertEquals(302, admin.post(FORM + "?lang=en", "do", "dismiss", "text", id, "days", "7").statusCode());
        page = admin.get("/en" + PAGE + "?days=7").body();
        assertTrue(page.contains("is dismissed") && !page.contains("id=\"text-" + id + "\""));
        assertTrue(admin.get("/en" + PAGE + "?dismissed=true").body().contains("id=\"text-" + id + "\""));
        assertEquals(1, count("audit_event where act = 'search-text.dismissed' and target_id = '" + id + "'"));
        admin.post(FORM + "?lang=en", "do", "restore", "text", id, "dismissed", "true");
        assertTrue(admin.get("/en" + PAGE).body().contains("id=\"text-" + id + "\""));
        assertTrue(admin.get("/en/console").body().matches("(?s).*Search quality</strong><span>\\d+ texts? without help.*"));
        admin.post(FORM + "?lang=en", "do", "dismiss", "text", "999999999");
        assertTrue(admin.get("/en" + PAGE).body().contains("no record numbered"));
    }

    @Test
    void nobodyElseSeesOrSettlesIt() {
        for (String login : List.of("menglian-editor", "menglian-reviewer", "auditor", "security", "member")) {
            Person other = Person.named(login);
            assertEquals(403, other.get(PAGE).statusCode(), login);
            assertEquals(403, other.get(FORM).statusCode(), login);
            assertEquals(403, other.post(FORM, "do", "dismiss", "text", "1").statusCode(), login);
            assertFalse(other.get("/console").body().contains(PAGE), login);
        }
        assertEquals(302, Api.get(PAGE).statusCode());
        assertEquals(302, Api.get(FORM).statusCode());
    }
}
