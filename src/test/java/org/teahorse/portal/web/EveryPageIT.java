package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.teahorse.it.Api;
import org.teahorse.it.Person;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** What holds for every page: nobody is kept out, nothing runs over the edge, readers get no cookie, and it weighs little. */
@ExtendWith(RunningServer.class)
class EveryPageIT {

    /** 150 KiB of the first visit, which carries the style sheet and the script. */
    private static final long HEAVIEST = 150 * 1024L;
    private static final List<String> OPEN = List.of("/", "/?region=530800", "/search", "/search?q=%E8%A1%A5%E5%8A%A9",
            "/search?q=%E8%A1%A5%E5%8A%A9&level=clause&sort=newest", "/search?topic=ladder&validity=UNKNOWN", "/search?q=zzzqqq&region=530800",
            // 普洱茶厂2026年50万以下帖息, of which one reading is left out
            "/search?q=%E6%99%AE%E6%B4%B1%E8%8C%B6%E5%8E%822026%E5%B9%B450%E4%B8%87%E4%BB%A5%E4%B8%8B%E5%B8%96%E6%81%AF&ignore=intent:money",
            "/regions", "/region/530000", "/region/530827", "/industries", "/industry/tea", "/industry/C", "/coverage", "/coverage?region=530800",
            "/size-class", "/size-class?industry=15&employees=12", "/size-class?industry=15&employees=x", "/about", "/accessibility", "/join", "/privacy", "/audit/heads",
            "/search?type=call&open=soon&sort=closing&place=530827", "/sources", "/sign-in", "/sign-in/new", "/sign-in/leave", "/welcome?link=x", "/second-step", "/register", "/register/confirm", "/reset", "/reset/confirm",
            "/demo/messages", "/invitation?key=x", "/nowhere");
    private static final List<String> STAFF = List.of("/staff/imports", "/staff/health", "/staff/health?list=stale&type=policy", "/staff/sources", "/staff/new-source", "/staff/search", "/staff/corrections", "/staff/delegation",
            "/console/units", "/console/units/00000000-0000-4000-8000-000000530827", "/console", "/console/settings", "/console/jobs", "/console/vocabulary", "/console/vocabulary?q=zzz",
            "/console/vocabulary/new", "/console/vocabulary/1", "/console/search-quality", "/console/search-quality?days=7&order=day&dismissed=true", "/console/taxonomy");
    private static final List<String> MEMBER = List.of("/my", "/my/profile", "/my/profile/confirm", "/my/password", "/my/sessions", "/my/second-factor", "/my/identities", "/my/data", "/my/searches", "/my/searches/new?q=x&type=call&place=530827&sort=newest",
            "/my/organisations", "/my/organisations/00000000-0000-4000-8000-000000000902", "/my/new-organisation",
            "/my/claim?organisation=00000000-0000-4000-8000-000000000901");

    private static final List<String> AUDITOR = List.of("/console/audit", "/console/audit?act=sign-in&from=2026-01-01&until=x", "/console/audit/1", "/my/continue?form=x");

    /** Numbers of a draft, and of a submission that waits for its office. */
    private static String draft;
    private static String submitted;

    @BeforeAll
    static void somebodyWrites() {
        Api.awaitDemonstration();
        Person editor = Person.named("menglian-editor");
        Person.named("provider-owner").post("/do/my/searches/save", "name", "茶厂设备补贴与申报截止", "asked", "?q=%E8%8C%B6&type=CALL&place=530827");
        draft = begin(editor, "孟连县页面测试若干措施\n\n第一条 对测试按每次50元给予补助，联系人电话13800138000。\n第二条 由县测试局受理。");
        submitted = begin(editor, "孟连县页面送审若干措施\n\n第一条 对送审按每次60元给予补助。");
        editor.post("/do/my/draft", "act", "submit", "id", submitted, "version", "1", "here", "/staff/edit/" + submitted);
    }

    private static String begin(Person editor, String text) {
        String id = Person.onward(editor.post("/do/staff/begin", "type", "policy", "region", "530827")).replaceFirst(".*/", "");
        editor.post("/do/my/draft", "act", "save", "id", id, "version", "0", "here", "/staff/edit/" + id, "f.text.shown", "1", "f.text", text);
        return id;
    }

    private static List<String> open() {
        List<String> open = new ArrayList<>(OPEN);
        open.add(policy());
        for (String type : List.of("program", "call", "result", "office", "provider", "offering")) {
            open.add(first(type));
        }
        open.add(first("program") + "?place=530827");
        open.add("/compare?offering=1&offering=2&offering=3&offering=4");
        open.add("/wrong?type=program&id=1");
        open.add(policy() + "/changes");
        return open;
    }

    /** A policy with articles. */
    private static String policy() {
        return Api.search("房租与云服务补助管理办法", "").getJsonArray("hits").getJsonObject(0).getString("url").replace(RunningServer.baseUrl(), "");
    }

    /** The page of one record of a type. */
    private static String first(String type) {
        return Api.search("", "&type=" + type).getJsonArray("hits").getJsonObject(0).getString("url").replace(RunningServer.baseUrl(), "");
    }

    /**
     * Every pair of language, colours and width: what breaks with two of them is seen, at half the time of all eight. Whether everything is
     * in its place is seen each time; barriers, which take longest to look for, in both languages and both colours, for every other page on
     * the phone and for the others on the desk.
     */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> nobodyIsKeptOut() {
        return Stream.of(false, true).flatMap(english -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> {
            int width = english == (scheme == ColorScheme.LIGHT) ? Reader.DESK : Reader.PHONE;
            return DynamicTest.dynamicTest((english ? "en " : "zh ") + scheme + " " + width, () -> {
                List<String> wrong = new ArrayList<>();
                try (Reader reader = Reader.looking(english, scheme, width)) {
                    look(reader, open(), nth -> nth % 2 == (width == Reader.PHONE ? 0 : 1), wrong);
                    assertEquals(0, reader.cookies(), "cookies of a reader");
                }
                assertEquals(List.of(), wrong);
            });
        }));
    }

    /** As staff have it all day, and where words are longest and room is least. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> nobodyIsKeptFromWork() {
        return Stream.of(DynamicTest.dynamicTest("zh light " + Reader.DESK, () -> work(false, ColorScheme.LIGHT, Reader.DESK)),
                DynamicTest.dynamicTest("en dark " + Reader.PHONE, () -> work(true, ColorScheme.DARK, Reader.PHONE)));
    }

    private static void work(boolean english, ColorScheme scheme, int width) {
        List<String> wrong = new ArrayList<>();
        try (Reader reader = Reader.looking(english, scheme, width)) {
            reader.signIn();
            look(reader, STAFF, wrong);
            reader.signIn("provider-owner", "/my");
            look(reader, MEMBER, wrong);
            look(reader, List.of("/provider-desk"), wrong);
            reader.visit("/my/searches");
            reader.page().click(".submissions a.aside");
            reader.barriers().forEach(barrier -> wrong.add("a saved search: " + barrier));
            reader.signIn("menglian-reviewer", "/staff/claims");
            look(reader, List.of("/staff/claims", "/staff/delegation", "/staff/queue", "/staff/queue?tab=all&q=x", "/staff/submission/" + submitted), wrong);
            reader.signIn("menglian-editor", "/staff/drafts");
            look(reader, List.of("/staff/drafts", "/staff/conflicts", "/staff/new?type=policy", "/staff/new?type=call", "/staff/edit/" + draft, "/staff/submission/" + submitted), wrong);
            reader.visit("/staff/new?type=program&id=1");
            reader.barriers().forEach(barrier -> wrong.add("localise: " + barrier));
            reader.signIn("security", "/console/people");
            look(reader, List.of("/console/people", "/console/people?q=tea"), wrong);
            reader.page().click("main .lines a");
            reader.barriers().forEach(barrier -> wrong.add("a person: " + barrier));
        }
        try (Reader reader = Reader.looking(english, scheme, width)) {
            reader.signIn("auditor");
            look(reader, AUDITOR, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static void look(Reader reader, List<String> paths, List<String> wrong) {
        look(reader, paths, nth -> true, wrong);
    }

    /** @param barriers on which of the pages they are looked for */
    private static void look(Reader reader, List<String> paths, IntPredicate barriers, List<String> wrong) {
        for (int nth = 0; nth < paths.size(); nth++) {
            String path = paths.get(nth);
            reader.visit(path);
            if (barriers.test(nth)) {
                reader.barriers().forEach(barrier -> wrong.add(path + " " + barrier));
            }
            if (reader.overflow() > 0) {
                wrong.add(path + " is too wide by " + reader.overflow());
            }
        }
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> openPagesAreLightAndKeptByCaches() {
        return open().stream().filter(path -> !path.matches("/nowhere|/sign-in.*|/wrong.*|/welcome.*|/second-step|/register.*|/reset.*|/demo.*|/invitation.*|/audit/heads")).map(path -> DynamicTest.dynamicTest(path, () -> {
            HttpResponse<String> answer = Api.get(path);
            String etag = answer.headers().firstValue("ETag").orElse("");
            assertAll(() -> assertEquals(200, answer.statusCode()),
                    () -> assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty()),
                    () -> assertEquals("public, max-age=60", answer.headers().firstValue("Cache-Control").orElse("")),
                    () -> assertEquals(304, Api.get(path, "If-None-Match", etag).statusCode()),
                    () -> assertTrue(!answer.body().contains("nonce="), "a page for caches has no nonce"),
                    () -> assertTrue(weight(path, answer.body()) <= HEAVIEST));
        }));
    }

    private static long weight(String path, String body) {
        long bytes = packed(path);
        for (String asset : Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(body).results().map(found -> found.group(1)).distinct().toList()) {
            bytes += packed(asset);
        }
        return bytes;
    }

    private static long packed(String path) {
        return Api.get(path, "Accept-Encoding", "gzip").body().length();
    }

    @Test
    void assetsAreKeptForEver() {
        String address = Pattern.compile("href=\"(/assets/theme.css[^\"]+)\"").matcher(Api.get("/").body()).results().findFirst().orElseThrow().group(1);
        assertEquals("public, max-age=31536000, immutable", Api.get(address).headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void errorsSetNoCookieAndAreKeptByNobody() {
        HttpResponse<String> answer = Api.get("/policy/no-number");
        assertAll(() -> assertEquals(404, answer.statusCode()),
                () -> assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty()),
                () -> assertTrue(answer.headers().firstValue("ETag").isEmpty()),
                () -> assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse("")));
    }
}
