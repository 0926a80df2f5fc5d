package org.teahorse.alert.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** Searches people keep, over raw HTTP: theirs alone, kept once, and gone with them. */
@ExtendWith(RunningServer.class)
class SavedSearchesHttpIT {

    private static final String PASSWORD = "the horses carry tea";
    private static final String LIST = "/my/searches";
    private static final String TEA = "?q=" + Api.encode("茶");

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
    }

    /** Somebody new and their number in the database. */
    private record Owner(Person person, String id) {

        static Owner fresh() {
            String mobile = Person.mobile();
            Person person = Person.registered(mobile, PASSWORD);
            return new Owner(person, Tables.asOwner("select cast(id as text) from person where mobile = '" + mobile + "'"));
        }

        HttpResponse<String> save(String name, String asked) {
            return person.post("/do/my/searches/save", "name", name, "asked", asked);
        }

        HttpResponse<String> act(String act, String search, String... more) {
            return more.length == 0 ? person.post("/do/my/searches/" + act, "id", search) : person.post("/do/my/searches/" + act, "id", search, more[0], more[1]);
        }

        /** Saves, and tells the search's number. */
        String saved(String name, String asked) {
            assertEquals(LIST, Person.onward(save(name, asked)));
            return newest("cast(id as text)");
        }

        String newest(String column) {
            return Tables.asOwner("select " + column + " from saved_search where person_id = '" + id + "' order by id desc limit 1");
        }

        String count() {
            return Tables.asOwner("select count(*) from saved_search where person_id = '" + id + "'");
        }

        String acts(String act) {
            return Tables.asOwner("select count(*) from audit_event where act = 'saved-search." + act + "' and actor_id = '" + id + "'");
        }

        String page() {
            return person.get(LIST).body();
        }
    }

    @Test
    void aSearchIsSavedFromItsResultPageOnceHoweverOftenItIsSent() {
        Owner owner = Owner.fresh();
        String results = owner.person().get("/search" + TEA + "&type=CALL&type=POLICY&place=530827&page=2&compare=1").body();
        String link = Pattern.compile("href=\"(/my/searches/new\\?[^\"]+)\"").matcher(results).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
        assertFalse(link.contains("page=") || link.contains("compare="), link);
        String form = owner.person().get(link).body();
        assertAll(() -> assertTrue(form.contains("value=\"茶 · 申报批次、政策 · 孟连"), form), () -> assertTrue(form.contains("适用地")),
                () -> assertEquals("0", owner.count(), "looking saves nothing"));
        String asked = Pattern.compile("name=\"asked\" value=\"([^\"]+)\"").matcher(form).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
        assertEquals(LIST, Person.onward(owner.save("  我的\t茶政策 ", asked)));
        String page = owner.page();
        assertAll(() -> assertTrue(page.contains("已收藏“我的 茶政策”")), () -> assertTrue(page.contains("申报批次、政策")), () -> assertTrue(page.contains("结果数与上次查看时相同")),
                () -> assertTrue(page.contains("共 1 个，最多收藏 100 个")));
        assertEquals(TEA + "&type=CALL&type=POLICY&place=530827", owner.newest("query"));

        owner.save("换个名称", TEA + "&place=530827&type=POLICY,CALL&page=9&nonsense=1");
        assertTrue(owner.page().contains("您已经收藏过这个搜索，名称是“我的 茶政策”"));
        assertEquals("1", owner.count());
        assertEquals("1", owner.acts("kept"));
        assertTrue(owner.person().get(link).body().contains("您已经收藏过这个搜索"), "told before it is sent again");
        assertTrue(owner.person().get("/en" + LIST).body().contains("as many as when you last looked"));
    }

    @Test
    void theListTellsWhatIsNewUntilItIsLookedAt() {
        Owner owner = Owner.fresh();
        String id = owner.saved("茶", TEA);
        long total = Api.search("茶", "").getJsonNumber("total").longValue();
        assertEquals(String.valueOf(total), owner.newest("found"));
        Tables.asOwner("update saved_search set found = found - 3, looked_at = now() - interval '1 day' where id = " + id);
        for (int time = 0; time < 2; time++) {
            String page = owner.page();
            assertTrue(page.contains("共 " + total + " 项") && page.contains("比上次查看时多了 3 个结果"), "looking at the list takes nothing away");
        }
        assertEquals("/search" + TEA, Person.onward(owner.act("open", id)));
        assertEquals("/en/search" + TEA, Person.onward(owner.person().post("/do/my/searches/open?lang=en", "id", id)));
        assertTrue(owner.page().contains("结果数与上次查看时相同"));
        assertEquals("2", owner.acts("opened"));
        Tables.asOwner("update saved_search set found = found + 2 where id = " + id);
        assertTrue(owner.page().contains("比上次查看时少了 2 个结果"));
        Tables.asOwner("update saved_search set found = null, looked_at = null where id = " + id);
        assertFalse(owner.page().contains("上次查看"), "nothing is said of a look without a count");
        assertEquals(405, owner.person().get("/do/my/searches/open?id=" + id).statusCode(), "a link opens nothing");
    }

    @Test
    void aSearchIsRenamedAndRemoved() {
        Owner owner = Owner.fresh();
        String id = owner.saved("旧名称", TEA);
        assertEquals(LIST, Person.onward(owner.act("rename", id, "name", "新名称")));
        assertTrue(owner.page().contains("新名称"));
        owner.act("rename", id, "name", "新名称");
        assertEquals("1", owner.acts("renamed"), "the same name once more is no act");
        for (String typed : List.of(" ", "茶".repeat(81))) {
            HttpResponse<String> refused = owner.act("rename", id, "name", typed);
            assertAll(() -> assertEquals(400, refused.statusCode()), () -> assertTrue(refused.body().contains(typed.isBlank() ? "请填写名称" : "名称太长，最多 80 个字")),
                    () -> assertTrue(refused.body().contains("href=\"#name\"")), () -> assertTrue(refused.body().contains("value=\"" + typed + "\""), "nothing typed is lost"));
        }
        assertTrue(owner.person().get(LIST + "/" + id).body().contains("value=\"新名称\""));
        assertEquals(LIST, Person.onward(owner.act("remove", id)));
        assertTrue(owner.page().contains("已删除“新名称”"));
        assertTrue(owner.page().contains("您还没有收藏搜索"));
        assertEquals(404, owner.act("remove", id).statusCode());
        assertEquals(404, owner.person().get(LIST + "/" + id).statusCode());
        assertEquals("1", owner.acts("removed"));
    }

    @Test
    void whatIsWrongIsNamedAndNothingTypedIsLost() {
        Owner owner = Owner.fresh();
        HttpResponse<String> refused = owner.save("茶".repeat(81), TEA + "&type=CALL");
        assertAll(() -> assertEquals(400, refused.statusCode()), () -> assertTrue(refused.body().contains("名称太长，最多 80 个字")),
                () -> assertTrue(refused.body().contains("value=\"" + "茶".repeat(81) + "\"")), () -> assertTrue(refused.body().contains("&amp;type=CALL\"")),
                () -> assertTrue(refused.body().contains("申报批次")));
        StringBuilder issuers = new StringBuilder(TEA);
        for (int i = 0; i < 30; i++) {
            issuers.append("&issuer=").append(Api.encode("孟连县人民政府办公室财政局".repeat(2) + i));
        }
        HttpResponse<String> longer = owner.save("茶", issuers.toString());
        assertAll(() -> assertEquals(400, longer.statusCode()), () -> assertTrue(longer.body().contains("条件太多")));
        assertEquals("0", owner.count());
    }

    @Test
    void unknownAndOutdatedParametersAreNotKept() {
        Owner owner = Owner.fresh();
        owner.saved("x", TEA + "&topic=no-such-topic&region=530827&region=999999&type=POEM&kind=GRANT&place=999999&industry=nothing&mode=lexical&pageSize=100&sort=sideways");
        assertEquals(TEA + "&region=530827&kind=GRANT", owner.newest("query"));
    }

    @Test
    void aHundredAreTheMost() {
        Owner owner = Owner.fresh();
        Tables.asOwner("insert into saved_search (person_id, name, query, saved_at) select '" + owner.id() + "', 'n' || i, '?q=' || i, now() - make_interval(mins => i) from generate_series(1, 99) i");
        owner.saved("第一百个", TEA);
        HttpResponse<String> refused = owner.save("再来一个", "?q=more");
        assertAll(() -> assertEquals(400, refused.statusCode()), () -> assertTrue(refused.body().contains("您已收藏 100 个搜索")),
                () -> assertTrue(refused.body().contains("value=\"再来一个\"")), () -> assertEquals("100", owner.count()));
        assertEquals(LIST, Person.onward(owner.save("第一百个", TEA)), "the same once more is no new one");
        String first = owner.page();
        assertTrue(first.contains("第一百个") && first.contains("?sort=newest&amp;page=2"));
        assertTrue(owner.person().get(LIST + "?sort=newest&page=5").body().contains("<strong>n99</strong>"));
        assertTrue(owner.person().get(LIST + "?sort=newest&page=999").body().contains("<strong>n99</strong>"), "the last page");
        String byName = owner.person().get(LIST + "?sort=name").body();
        assertTrue(byName.indexOf("<strong>n1</strong>") > 0 && byName.indexOf("<strong>n1</strong>") < byName.indexOf("<strong>n10</strong>"));
    }

    @Test
    void anothersSearchIsNotThere() {
        Owner owner = Owner.fresh();
        Owner other = Owner.fresh();
        String id = owner.saved("私密名称", TEA);
        String before = owner.newest("cast(row(name, query, saved_at, looked_at, found) as text)");
        assertAll(() -> assertEquals(404, other.person().get(LIST + "/" + id).statusCode()), () -> assertEquals(404, other.act("rename", id, "name", "x").statusCode()),
                () -> assertEquals(404, other.act("remove", id).statusCode()), () -> assertEquals(404, other.act("open", id).statusCode()),
                () -> assertEquals(404, Person.named("admin").post("/do/my/searches/remove", "id", id).statusCode()),
                () -> assertFalse(other.page().contains("私密名称")));
        for (String unreadable : List.of("", "x", "-1", "0", "99999999999999999999")) {
            assertEquals(404, other.act("open", unreadable).statusCode(), unreadable);
        }
        assertEquals(LIST, Person.onward(other.save("茶", TEA)), "the same search of two people are two");
        assertEquals(before, owner.newest("cast(row(name, query, saved_at, looked_at, found) as text)"));
    }

    @Test
    void visitorsSignInAndComeBack() {
        String address = "/my/searches/new" + TEA + "&type=CALL";
        assertEquals("/sign-in?from=" + Api.encode(address), Person.onward(Person.visitor().get(address)));
        Person member = Person.visitor();
        assertEquals(address, Person.onward(member.post("/do/sign-in", "login", "member", "password", "teahorse-demo", "from", address)));
        for (String act : List.of("save", "rename", "remove", "open")) {
            assertTrue(Person.onward(Person.visitor().post("/do/my/searches/" + act, "id", "1", "name", "x", "asked", "?q=x")).startsWith("/sign-in"), act);
        }
        HttpResponse<String> results = Api.get("/search" + TEA);
        assertAll(() -> assertTrue(results.headers().firstValue("Set-Cookie").isEmpty()), () -> assertEquals("public, max-age=60", results.headers().firstValue("Cache-Control").orElse("")),
                () -> assertTrue(results.body().contains("收藏此搜索")), () -> assertFalse(Api.get("/search").body().contains("收藏此搜索"), "there is nothing to save"));
    }

    @Test
    void formsOfOtherSitesSaveNothing() {
        Owner owner = Owner.fresh();
        for (String site : List.of("cross-site", "same-site")) {
            HttpResponse<String> answer = Api.send(Api.request("/do/my/searches/save").header("Cookie", owner.person().cookie()).header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("name=x&asked=%3Fq%3Dx")));
            assertEquals(403, answer.statusCode(), site);
        }
        assertEquals("0", owner.count());
    }

    @Test
    void whatIsTypedIsShownAsItIsAndTheRecordOfActsHasNoneOfIt() {
        Owner owner = Owner.fresh();
        String id = owner.saved("<b>'{0}'\u202e", "?q=" + Api.encode("<i>私事</i>"));
        String page = owner.page();
        assertAll(() -> assertTrue(page.contains("&lt;b&gt;'{0}'") || page.contains("&lt;b&gt;&#39;{0}&#39;"), page), () -> assertFalse(page.contains("<i>") || page.contains("<b>")));
        owner.act("open", id);
        owner.act("remove", id);
        assertEquals("0", Tables.asOwner("select count(*) from audit_event where actor_id = '" + owner.id() + "' and (detail::text like '%私事%' or detail::text like '%<b>%')"));
    }

    @Test
    void theyAreInTheFileAndGoWithTheAccount() {
        Owner owner = Owner.fresh();
        Owner other = Owner.fresh();
        owner.saved("要带走的", TEA);
        other.saved("别人的", TEA);
        JsonObject search = Api.json(owner.person().post("/do/my/data/download")).asJsonObject().getJsonArray("searches").getJsonObject(0);
        assertAll(() -> assertEquals("要带走的", search.getString("name")), () -> assertEquals(TEA, search.getString("query")), () -> assertTrue(search.containsKey("savedAt") && search.containsKey("lookedAt")
                && search.containsKey("found")));
        assertTrue(Pattern.compile("<dt>收藏的搜索</dt><dd>1</dd>").matcher(owner.person().get("/my/data").body()).find());
        assertEquals("/sign-in?after=closed", Person.onward(owner.person().post("/do/my/data/close", "password", PASSWORD)));
        assertEquals("0", owner.count());
        assertEquals("1", other.count());
    }
}
