package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.identity.domain.TotpTestAccess;
import org.teahorse.it.Api;
import org.teahorse.it.OpenIdProvider;
import org.teahorse.it.OpenIdProvider.Forgery;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** Signing in by identity providers, and linking them, over raw HTTP and with a provider that answers. */
@ExtendWith(RunningServer.class)
class IdentityProviderHttpIT {

    private static final String PASSWORD = "the horses carry tea";
    private static final Pattern AWAY = Pattern.compile("href=\"(http://localhost:\\d+/[^\"]+/authorise[^\"]+)\"");

    /** All tests come from one address, whose failures are counted: those of one are not another's. */
    @BeforeEach
    @AfterEach
    void nobodyHasFailed() {
        Tables.asOwner("delete from sign_in_attempt where subject = 'address:127.0.0.1'");
    }

    private static String somebody() {
        return "s-" + UUID.randomUUID();
    }

    private static OpenIdProvider.Realm one(String subject) {
        return RunningServer.provider("one").person(subject, "李四");
    }

    private static String away(HttpResponse<String> page) {
        Matcher address = AWAY.matcher(page.body());
        assertTrue(address.find(), () -> page.statusCode() + " " + page.body());
        return address.group(1).replace("&amp;", "&");
    }

    /** Goes to a provider. @return where the provider sends the browser back to, without the server's name */
    private static String go(Person person, String provider, String from, String query) {
        return back(away(person.post("/do/identity/begin" + query, "provider", provider, "from", from)));
    }

    private static String back(String address) {
        return OpenIdProvider.visit(address).replace(RunningServer.baseUrl(), "");
    }

    private static String go(Person person) {
        return go(person, "one", "", "");
    }

    private static String signIn(Person person) {
        return Person.onward(person.get(go(person)));
    }

    private static String owner(String subject) {
        return Tables.asOwner("select cast(person_id as text) from person_identity where subject = '" + subject + "'");
    }

    private static String number(String mobile) {
        return Tables.asOwner("select cast(id as text) from person where mobile = '" + mobile + "'");
    }

    /** Somebody without password, who came by the provider. */
    private static Person newcomer(String subject) {
        one(subject);
        Person person = Person.visitor();
        assertEquals("/sign-in/new", signIn(person));
        assertEquals("/my", Person.onward(person.post("/do/identity/register", "name", "李四")));
        return person;
    }

    private static HttpResponse<String> link(Person person, String password) {
        return person.post("/do/my/identities", "link", "one", "password", password);
    }

    // signing in

    @Test
    void somebodyNewMakesAnAccountAndIsKnownAgain() {
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        String page = person.get("/sign-in").body();
        assertTrue(page.contains("用企业码登录") && person.get("/register").body().contains("用企业码登录") && person.get("/en/sign-in").body().contains("Sign in with Enterprise Code"));
        String back = go(person);
        assertTrue(back.startsWith("/sign-in/oidc/one/callback?"), back);
        String before = person.cookie();
        HttpResponse<String> arrived = person.get(back);
        assertEquals("/sign-in/new", Person.onward(arrived));
        assertEquals("no-store", arrived.headers().firstValue("Cache-Control").orElse(""));
        assertNotEquals(before, person.cookie(), "whoever planted the id does not choose the account");
        assertNotNull(Tables.asOwner("select id from identity_arrival where subject = '" + subject + "'"));
        assertTrue(person.get("/sign-in/new").body().contains("value=\"李四\""));
        assertEquals(302, person.get("/my").statusCode(), "not signed in yet");
        assertEquals(400, person.post("/do/identity/register", "name", " ").statusCode());
        before = person.cookie();
        assertEquals("/my", Person.onward(person.post("/do/identity/register", "name", "李四光")));
        assertNotEquals(before, person.cookie());
        assertTrue(person.get("/my").body().contains("李四光"));
        String id = owner(subject);
        assertEquals("true", Tables.asOwner("select cast(password_hash is null and mobile is null and login is null as text) from person where id = '" + id + "'"));
        assertEquals("0", Tables.asOwner("select count(*) from identity_arrival where subject = '" + subject + "'"));
        for (String act : List.of("person.registered", "identity.linked")) {
            assertEquals("1", Tables.asOwner("select count(*) from audit_event where act = '" + act + "' and target_id = '" + id + "'"), act);
        }
        Tables.asOwner("update person_identity set last_used_at = now() - interval '1 day' where subject = '" + subject + "' returning 1");
        Person again = Person.visitor();
        before = go(again);
        String planted = again.cookie();
        assertEquals("/my", Person.onward(again.get(before)));
        assertNotEquals(planted, again.cookie());
        assertEquals(302, Api.get("/my", "Cookie", planted).statusCode());
        assertTrue(again.get("/my").body().contains("李四光"));
        assertEquals("true", Tables.asOwner("select cast(last_used_at > now() - interval '1 hour' as text) from person_identity where subject = '" + subject + "'"));
        assertEquals("one", Tables.asOwner("select cast(detail as jsonb) ->> 'provider' from audit_event where act = 'sign-in.accepted' and target_id = '" + id + "' order by id desc limit 1"));
    }

    @Test
    void theChoiceIsMadeOnceHoweverOftenItIsSent() {
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        signIn(person);
        String cookie = person.cookie();
        person.post("/do/identity/register", "name", "李四");
        for (String path : List.of("/do/identity/register", "/do/identity/join")) {
            HttpResponse<String> twice = Api.post(path, "application/x-www-form-urlencoded", "name=x&login=member&password=teahorse-demo", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
            assertEquals("/sign-in?after=lost", Person.onward(twice), path);
        }
        assertEquals("1", Tables.asOwner("select count(*) from person_identity where subject = '" + subject + "'"));
        assertTrue(Person.visitor().get("/sign-in?after=lost").body().contains("登录没有完成"));
        assertTrue(Person.visitor().get("/sign-in/new").body().contains("没有等待选择的身份"));
    }

    @Test
    void theChoiceIsNotWaitedForForEver() {
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        signIn(person);
        Tables.asOwner("update identity_arrival set expires_at = now() where subject = '" + subject + "' returning 1");
        assertTrue(person.get("/sign-in/new").body().contains("没有等待选择的身份"));
        assertEquals(400, person.post("/do/identity/register", "name", "李四").statusCode());
        assertEquals(null, owner(subject));
    }

    @Test
    void peopleComeBackToWhereTheyWereGoingAndNowhereElse() {
        newcomerAt("/my/profile", "/my/profile");
        newcomerAt("/en/my/profile", "/en/my/profile");
        for (String elsewhere : List.of("//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)")) {
            newcomerAt(elsewhere, "/my");
        }
    }

    private static void newcomerAt(String from, String expected) {
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        person.get(go(person, "one", from, ""));
        assertEquals(expected, Person.onward(person.post("/do/identity/register", "name", "李四", "from", "//elsewhere.example")), from);
        Person again = Person.visitor();
        assertEquals(expected, Person.onward(again.get(go(again, "one", from, ""))), from);
    }

    @Test
    void aProviderMayTakeTheSecretInTheForm() {
        RunningServer.provider("post").person(somebody(), "李四");
        Person person = Person.visitor();
        assertEquals("/sign-in/new", Person.onward(person.get(go(person, "post", "", ""))));
        Person other = Person.visitor();
        String back = go(other, "post", "", "");
        assertEquals("/sign-in?from=%2Fmy", Person.onward(other.get(back.replaceAll("iss=[^&]+", "iss=https%3A%2F%2Fid.example.cn"))));
        assertTrue(other.get("/sign-in").body().contains("未通过核验"));
    }

    @Test
    void twoTabsMayBeOnTheirWayAtOnce() {
        String first = somebody();
        newcomer(first);
        one(first);
        Person person = Person.visitor();
        String one = go(person, "one", "/my/profile", "");
        String other = go(person, "one", "/my/sessions", "");
        assertEquals("/my/sessions", Person.onward(person.get(other)));
        assertEquals("/my/profile", Person.onward(person.get(one)));
    }

    @Test
    void anAnswerCountsOnceAndInItsOwnBrowserAndAtItsOwnProvider() {
        String subject = somebody();
        newcomer(subject);
        one(subject);
        Person person = Person.visitor();
        String back = go(person);
        Person other = Person.visitor();
        other.get(go(other));
        other.post("/do/sign-out");
        assertEquals("/sign-in?after=lost", Person.onward(Api.get(back)), "nobody's browser");
        assertTrue(Api.get(back).headers().firstValue("Set-Cookie").isEmpty(), "nor is there a session now");
        go(other);
        assertEquals("/sign-in?after=lost", Person.onward(other.get(back)), "another's browser");
        assertEquals("/sign-in?from=%2Fmy", Person.onward(person.get(back.replace("/one/", "/post/"))), "another provider");
        assertEquals("/sign-in?after=lost", Person.onward(person.get(back)), "it was looked at once");
        String fresh = go(person);
        assertEquals("/my", Person.onward(person.get(fresh)));
        assertEquals("/sign-in?after=lost", Person.onward(person.get(fresh)), "used");
        for (String bad : List.of("/sign-in/oidc/one/callback", "/sign-in/oidc/one/callback?state=&code=x", "/sign-in/oidc/one/callback?state=x&state=y&code=x")) {
            assertEquals("/sign-in?after=lost", Person.onward(Person.visitor().get(bad)), bad);
        }
        assertEquals(404, Api.get("/sign-in/oidc/nobody/callback?state=x&code=y").statusCode());
        assertEquals(404, Api.get("/sign-in/oidc/one/other").statusCode());
        assertEquals(405, Person.visitor().post("/sign-in/oidc/one/callback", "state", "x").statusCode());
    }

    @Test
    void whatProvesNothingSignsNobodyIn() {
        String subject = somebody();
        newcomer(subject);
        List<String> wrong = new ArrayList<>();
        for (Forgery forgery : Forgery.values()) {
            one(subject).forge(forgery);
            Person person = Person.visitor();
            String onward = signIn(person);
            if (!onward.equals("/sign-in?from=%2Fmy") || !person.get("/sign-in").body().contains("未通过核验") || person.get("/my").statusCode() != 302) {
                wrong.add(forgery + " " + onward);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals("UNPROVEN", Tables.asOwner("select cast(detail as jsonb) ->> 'reason' from audit_event where act = 'sign-in.failed' and target_id = 'provider:one' order by id desc limit 1"));
    }

    @Test
    void guessesAreCountedAndWaitedFor() {
        Api.get("/sign-in/oidc/one/callback?state=x&code=y");
        one(somebody()).forge(Forgery.UNSIGNED);
        signIn(Person.visitor());
        assertEquals("2", Tables.asOwner("select failures from sign_in_attempt where subject = 'address:127.0.0.1'"));
        one(somebody()).refuse("access_denied");
        signIn(Person.visitor());
        assertEquals("2", Tables.asOwner("select failures from sign_in_attempt where subject = 'address:127.0.0.1'"), "a no is no guess");
        String subject = somebody();
        newcomer(subject);
        Tables.asOwner("update sign_in_attempt set failures = 70, last_failed_at = now() where subject = 'address:127.0.0.1' returning 1");
        one(subject);
        Person person = Person.visitor();
        assertEquals("/sign-in?from=%2Fmy", signIn(person));
        assertTrue(person.get("/sign-in").body().contains("秒后再试"));
    }

    @Test
    void aCodeThatIsOverSaysSo() {
        one(somebody()).forget();
        Person person = Person.visitor();
        signIn(person);
        assertTrue(person.get("/sign-in").body().contains("请重新开始"));
    }

    @Test
    void aNoIsToldInTheReadersLanguageAndNothingOfTheAddressIs() {
        one(somebody()).refuse("access_denied");
        Person person = Person.visitor();
        assertEquals("/en/sign-in?from=%2Fen%2Fmy", Person.onward(person.get(go(person, "one", "", "?lang=en"))));
        String page = person.get("/en/sign-in").body();
        assertTrue(page.contains("Enterprise Code did not sign you in"), page);
        assertFalse(page.contains("what the address says"));
        assertFalse(person.get("/en/sign-in").body().contains("did not sign you in"), "said once");
        one(somebody()).refuse("temporarily_unavailable");
        signIn(person);
        assertTrue(person.get("/sign-in").body().contains("暂时无法用企业码登录"));
    }

    @Test
    void aNewKeyIsFoundAndAnUnknownOneRefused() {
        String subject = somebody();
        OpenIdProvider.Realm realm = RunningServer.provider("turning").person(subject, "李四");
        Person person = Person.visitor();
        assertEquals("/sign-in/new", Person.onward(person.get(go(person, "turning", "", ""))));
        realm.turn(true);
        assertEquals("/sign-in/new", Person.onward(person.get(go(person, "turning", "", ""))));
        realm.turn(false);
        assertEquals("/sign-in?from=%2Fmy", Person.onward(person.get(go(person, "turning", "", ""))));
    }

    @Test
    void aProviderThatIsAwayStopsNothingElse() {
        for (String key : List.of("gone", "liar", "half")) {
            HttpResponse<String> refused = Person.visitor().post("/do/identity/begin", "provider", key, "from", "/my/profile", "here", "/sign-in");
            assertEquals(400, refused.statusCode(), key);
            assertTrue(refused.body().contains("暂时无法用平台" + key + "登录"), refused.body());
            assertTrue(refused.body().contains("name=\"from\" value=\"/my/profile\""));
            assertTrue(Api.get("/sign-in").body().contains("平台" + key + "登录暂不可用"));
        }
        assertTrue(Person.visitor().post("/do/identity/begin", "provider", "gone", "here", "/register").body().contains("name=\"address\""), "the page it was asked on");
        assertEquals(404, Person.visitor().post("/do/identity/begin", "provider", "nobody").statusCode());
        assertEquals(404, Person.visitor().post("/do/identity/other").statusCode());
        assertEquals(302, Person.visitor().post("/do/sign-in", "login", "member", "password", "teahorse-demo").statusCode());
    }

    @Test
    void formsOfOtherSitesBeginNothing() {
        String cookie = newcomer(somebody()).cookie();
        for (String path : List.of("/do/identity/begin", "/do/identity/register", "/do/identity/join", "/do/my/identities")) {
            assertEquals(403, Api.post(path, "application/x-www-form-urlencoded", "provider=one", "Cookie", cookie, "Sec-Fetch-Site", "cross-site").statusCode(), path);
        }
    }

    @Test
    void aDisabledAccountStaysOut() {
        String subject = somebody();
        newcomer(subject);
        Tables.asOwner("update person set disabled_at = now() where id = '" + owner(subject) + "' returning 1");
        one(subject);
        Person person = Person.visitor();
        assertEquals("/sign-in?from=%2Fmy", signIn(person));
        assertTrue(person.get("/sign-in").body().contains("账号已停用"));
        assertEquals(302, person.get("/my").statusCode());
    }

    // linking

    @Test
    void somebodyWithAnAccountLinksItByItsPassword() {
        String mobile = Person.mobile();
        Person.registered(mobile, PASSWORD);
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        signIn(person);
        HttpResponse<String> wrong = person.post("/do/identity/join", "login", mobile, "password", "the horses carry salt");
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.body().contains("登录名或密码不正确") && wrong.body().contains("value=\"" + mobile + "\"") && wrong.body().contains("value=\"李四\""));
        assertEquals(null, owner(subject));
        assertEquals("/my", Person.onward(person.post("/do/identity/join", "login", mobile, "password", PASSWORD)));
        assertTrue(person.get("/my").body().contains("已绑定"));
        assertEquals(number(mobile), owner(subject));
        assertNotNull(Person.message(mobile, "(刚刚绑定了一个统一身份认证平台)"));
        Person again = Person.visitor();
        assertEquals("/my", signIn(again));
        assertTrue(again.get("/my").body().contains("测试 " + mobile));
    }

    @Test
    void theSecondStepIsAskedForWhateverTheFirstWas() {
        String mobile = Person.mobile();
        Person owner = Person.registered(mobile, PASSWORD);
        owner.post("/do/my/second-factor/begin");
        String secret = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(owner.get("/my/second-factor").body()).results().findFirst().orElseThrow().group(1);
        owner.post("/do/my/second-factor/confirm", "code", TotpTestAccess.code(secret, Instant.now()));
        String subject = somebody();
        one(subject);
        Person person = Person.visitor();
        signIn(person);
        assertEquals("/second-step", Person.onward(person.post("/do/identity/join", "login", mobile, "password", PASSWORD)));
        assertEquals(null, owner(subject), "nothing is linked by half a sign-in");
        Tables.asOwner("update person set totp_step = null where mobile = '" + mobile + "' returning 1");
        assertEquals("/my", Person.onward(person.post("/do/second-step", "code", TotpTestAccess.code(secret, Instant.now()))));
        assertEquals(number(mobile), owner(subject));
        Person again = Person.visitor();
        assertEquals("/second-step", signIn(again));
        assertEquals(302, again.get("/my").statusCode(), "the provider's word alone opens nothing");
        Tables.asOwner("update person set totp_step = null where mobile = '" + mobile + "' returning 1");
        assertEquals("/my", Person.onward(again.post("/do/second-step", "code", TotpTestAccess.code(secret, Instant.now()))));
        assertEquals(200, again.get("/my").statusCode());
    }

    @Test
    void oneLinksAndUnlinksByOnesPassword() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Person elsewhere = Person.named(mobile, PASSWORD);
        String subject = somebody();
        one(subject);
        assertTrue(person.get("/my/identities").body().contains("绑定企业码"));
        assertTrue(link(person, "the horses carry salt").body().contains("现用密码不正确"));
        assertEquals("1", Tables.asOwner("select failures from sign_in_attempt where subject = 'person:" + number(mobile) + "'"));
        assertEquals(400, link(person, "").statusCode());
        assertEquals("/my/identities", Person.onward(person.get(back(away(link(person, PASSWORD))))));
        String page = person.get("/my/identities").body();
        assertTrue(page.contains("已绑定") && page.contains("李四"));
        assertEquals(number(mobile), owner(subject));
        String number = Tables.asOwner("select id from person_identity where subject = '" + subject + "'");
        assertTrue(page.contains("name=\"unlink\" value=\"" + number + "\""));

        Person other = Person.registered(Person.mobile(), PASSWORD);
        assertTrue(other.post("/do/my/identities", "unlink", number, "password", PASSWORD).body().contains("已经解除"), "another's is not there");
        assertEquals(400, person.post("/do/my/identities", "unlink", number, "password", "x").statusCode());
        assertEquals(number(mobile), owner(subject));
        assertEquals("/my/identities", Person.onward(person.post("/do/my/identities", "unlink", number, "password", PASSWORD)));
        assertEquals(null, owner(subject));
        assertEquals(302, elsewhere.get("/my").statusCode(), "other sessions end");
        assertEquals(200, person.get("/my").statusCode());
        assertNotNull(Person.message(mobile, "(解除了一个统一身份认证平台的绑定)"));
        assertEquals("1", Tables.asOwner("select count(*) from audit_event where act = 'identity.unlinked' and actor_id = '" + number(mobile) + "'"));
        assertEquals("/sign-in/new", signIn(Person.visitor()));
    }

    @Test
    void anIdentityBelongsToOnePersonOnly() {
        String subject = somebody();
        newcomer(subject);
        String holder = owner(subject);
        one(subject);
        Person person = Person.registered(Person.mobile(), PASSWORD);
        assertEquals("/my/identities", Person.onward(person.get(back(away(link(person, PASSWORD))))));
        assertTrue(person.get("/my/identities").body().contains("已绑定另一个账号"));
        assertEquals(holder, owner(subject));
        Person owner = Person.visitor();
        signIn(owner);
        owner.get(back(away(link(owner, ""))));
        assertTrue(owner.get("/my/identities").body().contains("您已经绑定过"));
    }

    @Test
    void nobodyEndsWhatAnotherHasBegun() {
        String mobile = Person.mobile();
        Person.registered(mobile, PASSWORD);
        String subject = somebody();
        one(subject);
        Person browser = Person.registered(Person.mobile(), PASSWORD);
        String back = back(away(link(browser, PASSWORD)));
        browser.post("/do/sign-in", "login", mobile, "password", PASSWORD);
        browser.get(back);
        assertTrue(browser.get("/my/identities").body().contains("另一个账号"));
        String again = back(away(link(browser, PASSWORD)));
        Tables.asOwner("update person_session set revoked_at = now() where person_id = '" + number(mobile) + "' and revoked_at is null");
        assertNotEquals(200, browser.get(again).statusCode());
        assertEquals(null, owner(subject));
    }

    @Test
    void theLastWayInIsKept() {
        String subject = somebody();
        Person person = newcomer(subject);
        String id = owner(subject);
        String number = Tables.asOwner("select id from person_identity where subject = '" + subject + "'");
        assertTrue(person.post("/do/my/identities", "unlink", number).body().contains("唯一的登录方式"));
        assertFalse(person.get("/my/password").body().contains("name=\"old\""));
        assertEquals("/my", Person.onward(person.post("/do/my/password", "password", PASSWORD, "again", PASSWORD)));
        assertTrue(person.post("/do/my/identities", "unlink", number, "password", PASSWORD).body().contains("唯一的登录方式"), "a password without a name opens nothing");
        String mobile = Person.mobile();
        String request = UUID.randomUUID().toString();
        person.post("/do/my/reach", "token", request, "address", mobile);
        person.post("/do/my/profile/confirm", "request", request, "code", Person.message(mobile, "是 (\\d{6})"));
        assertEquals(id, number(mobile));
        assertEquals("/my/identities", Person.onward(person.post("/do/my/identities", "unlink", number, "password", PASSWORD)));
        assertEquals(302, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
    }

    @Test
    void withoutAPasswordOnlyAFreshSignInChangesAnything() {
        String subject = somebody();
        Person person = newcomer(subject);
        Tables.asOwner("update person_session set created_at = now() - interval '11 minutes' where person_id = '" + owner(subject) + "' returning 1");
        String told = "重新登录，并在 10 分钟内";
        assertTrue(link(person, "").body().contains(told));
        assertTrue(person.post("/do/my/password", "old", "", "password", PASSWORD, "again", PASSWORD).body().contains(told));
        assertTrue(person.post("/do/my/data/close").body().contains(told));
        assertTrue(person.post("/do/my/identities", "unlink", Tables.asOwner("select id from person_identity where subject = '" + subject + "'")).body().contains(told));
        assertEquals(200, person.get("/my").statusCode());
    }

    @Test
    void aClosedAccountForgetsItsIdentityWhichMayBeginAnew() {
        String subject = somebody();
        Person person = newcomer(subject);
        String id = owner(subject);
        String all = person.post("/do/my/data/download").body();
        assertTrue(all.contains("\"identities\":[{") && all.contains(subject), all);
        assertTrue(Pattern.compile("<dt>绑定的统一身份</dt><dd>1</dd>").matcher(person.get("/my/data").body()).find());
        assertTrue(person.get("/my/data").body().contains("请在登录后 10 分钟内确认"));
        assertEquals("/sign-in?after=closed", Person.onward(person.post("/do/my/data/close")));
        assertEquals(null, owner(subject));
        newcomer(subject);
        assertNotEquals(id, owner(subject), "somebody new");
    }

    @Test
    void visitorsChangeNothing() {
        assertAll(() -> assertTrue(Person.onward(Person.visitor().get("/my/identities")).startsWith("/sign-in?from=")),
                () -> assertTrue(Person.onward(Person.visitor().post("/do/my/identities", "link", "one", "password", PASSWORD)).startsWith("/sign-in")),
                () -> assertEquals("/sign-in?after=lost", Person.onward(Person.visitor().post("/do/identity/register", "name", "李四"))),
                () -> assertEquals("/sign-in?after=lost", Person.onward(Person.visitor().post("/do/identity/join", "login", "member", "password", "teahorse-demo"))));
    }

    @Test
    void administratorsSeeTheSettingsWithoutTheSecret() {
        String page = Person.named("admin").get("/console/settings").body();
        assertTrue(page.contains("TEAHORSE_OIDC_ONE_ISSUER") && page.contains(RunningServer.provider("one").issuer()));
        assertTrue(page.contains("TEAHORSE_OIDC_ONE_CLIENT_SECRET"));
        assertFalse(page.contains(OpenIdProvider.SECRET));
    }
}
