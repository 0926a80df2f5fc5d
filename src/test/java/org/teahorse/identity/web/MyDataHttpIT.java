package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.identity.domain.TotpTestAccess;
import org.teahorse.it.Api;
import org.teahorse.it.CreditCodes;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** What people see, take away and have forgotten of themselves, and what guesses behind the sign-in cost, over raw HTTP. */
@ExtendWith(RunningServer.class)
class MyDataHttpIT {

    private static final String PASSWORD = "the horses carry tea";
    private static final String WRONG = "the horses carry salt";
    private static final String MENGLIAN = "00000000-0000-4000-8000-000000530827";

    private static String number(String mobile) {
        return Tables.asOwner("select cast(id as text) from person where mobile = '" + mobile + "'");
    }

    private static JsonObject download(Person person) {
        HttpResponse<String> answer = person.post("/do/my/data/download");
        assertAll(() -> assertEquals(200, answer.statusCode()),
                () -> assertEquals("attachment; filename=\"teahorse-my-data.json\"", answer.headers().firstValue("Content-Disposition").orElse("")),
                () -> assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")));
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String create(Person owner) {
        String onward = Person.onward(owner.post("/do/my/organisation/create", "kind", "ENTERPRISE", "name", "数据茶厂", "code", CreditCodes.fresh(), "region", "530827"));
        return onward.substring(onward.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> close(Person person, String password) {
        return person.post("/do/my/data/close", "password", password);
    }

    @Test
    void theFileHoldsOnesOwnAndNothingOfOthersAndNoSecret() {
        String mobile = Person.mobile();
        String other = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Person.registered(other, PASSWORD);
        create(person);
        person.post("/do/my/second-factor/begin");
        JsonObject all = download(person);
        assertEquals("teahorse-personal-data", all.getString("format"));
        assertEquals(number(mobile), all.getString("person"));
        assertEquals(mobile, all.getJsonObject("profile").getString("mobile"));
        assertEquals("测试 " + mobile, all.getJsonObject("profile").getString("name"));
        assertEquals("ENTERPRISE_OWNER", all.getJsonArray("roles").getJsonObject(0).getString("role"));
        assertEquals(1, all.getJsonArray("sessions").size());
        assertTrue(all.getJsonArray("acts").toString().contains("organisation.created"));
        for (String part : new String[] {"codes", "messages", "claims", "invitations", "handovers", "files", "imports", "notes", "searches", "submissions"}) {
            assertEquals(JsonValue.ValueType.ARRAY, all.get(part).getValueType(), part);
        }
        String text = all.toString();
        for (String column : new String[] {"password_hash", "totp_secret"}) {
            assertFalse(text.contains(Tables.asOwner("select " + column + " from person where mobile = '" + mobile + "'")), column);
        }
        assertFalse(text.contains(Tables.asOwner("select code_hash from one_time_code where address = '" + mobile + "' order by created_at desc limit 1")));
        assertFalse(Pattern.compile("是 \\d{6}").matcher(text).find(), "the text of a message may hold a code");
        assertFalse(text.contains(other), "another's number");
        assertFalse(text.contains(number(other)), "another's id");
        assertEquals("1", Tables.asOwner("select count(*) from audit_event where act = 'personal-data.exported' and actor_id = '" + number(mobile) + "'"));
    }

    @Test
    void aWritersSubmissionsAndFilesAreInTheFile() {
        Person editor = Person.named("menglian-editor");
        String id = Person.onward(editor.post("/do/staff/begin", "type", "policy", "region", "530827")).replaceFirst(".*/", "");
        String mine = download(editor).getJsonArray("submissions").toString();
        assertTrue(mine.contains("\"number\":" + id), mine);
        String others = download(Person.named("gengma-editor")).getJsonArray("submissions").toString();
        assertFalse(others.contains("\"number\":" + id + ","), others);
    }

    @Test
    void thePageSaysHowMuchThereIsAndWhatStays() {
        Person person = Person.registered(Person.mobile(), PASSWORD);
        String page = person.get("/my/data").body();
        assertTrue(page.contains("操作记录至少保存三年"));
        assertTrue(page.indexOf("操作记录至少保存三年") < page.indexOf("注销我的账号"), "said before the button");
        assertTrue(Pattern.compile("<dt>登录记录</dt><dd>1</dd>").matcher(page).find());
        assertTrue(person.get("/en/my/data").body().contains("Close my account"));
    }

    @Test
    void visitorsAndMachinesGetNothing() {
        Person visitor = Person.visitor();
        assertTrue(Person.onward(visitor.get("/my/data")).startsWith("/sign-in?from="));
        for (String act : new String[] {"download", "close", "code"}) {
            HttpResponse<String> answer = visitor.post("/do/my/data/" + act, "password", PASSWORD);
            assertEquals(302, answer.statusCode(), act);
            assertTrue(Person.onward(answer).startsWith("/sign-in"), act);
        }
        assertEquals(404, Person.registered(Person.mobile(), PASSWORD).post("/do/my/data/other").statusCode());
        assertNotEquals(200, Api.post("/do/my/data/download", "application/x-www-form-urlencoded", "", "Authorization", "Bearer x", "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void anOnlyOwnerHandsOverFirst() {
        String mobile = Person.mobile();
        Person owner = Person.registered(mobile, PASSWORD);
        create(owner);
        HttpResponse<String> refused = close(owner, PASSWORD);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("唯一的负责人") && refused.body().contains("数据茶厂"));
        assertEquals(200, owner.get("/my").statusCode());
        assertEquals(302, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
    }

    @Test
    void staffLoseTheirMandateFirst() {
        String mobile = Person.mobile();
        Person newcomer = Person.registered(mobile, PASSWORD);
        String id = number(mobile);
        Person security = Person.named("security");
        security.post("/do/console/people/grant", "id", id, "role", "EDITOR", "unit", MENGLIAN, "from", "", "to", "");
        HttpResponse<String> refused = close(newcomer, PASSWORD);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("先由安全管理员收回"));
        assertEquals(400, close(Person.named("admin"), "teahorse-demo").statusCode());
        security.post("/do/console/people/withdraw", "id", id, "mandate", Tables.asOwner("select id from mandate where ended_at is null and person_id = '" + id + "'"));
        assertEquals("/sign-in?after=closed", Person.onward(close(newcomer, PASSWORD)));
    }

    @Test
    void aClosedAccountIsGoneAndItsNumberFree() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Person elsewhere = Person.named(mobile, PASSWORD);
        String id = number(mobile);
        assertTrue(close(person, WRONG).body().contains("现用密码不正确"));
        assertEquals(200, person.get("/my").statusCode());
        assertEquals("/sign-in?after=closed", Person.onward(close(person, PASSWORD)));
        assertTrue(Person.visitor().get("/sign-in?after=closed").body().contains("您的账号已注销"));
        assertEquals(302, person.get("/my").statusCode());
        assertEquals(302, elsewhere.get("/my").statusCode());
        assertTrue(Person.onward(close(elsewhere, PASSWORD)).startsWith("/sign-in"), "the same form again finds nobody");
        assertEquals(401, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
        assertEquals("true", Tables.asOwner("select cast(login is null and mobile is null and email is null and password_hash is null and display_name = '' and closed_at is not null as text) "
                + "from person where id = '" + id + "'"));
        assertEquals("0", Tables.asOwner("select count(*) from demo_message where address = '" + mobile + "'"));
        assertEquals("0", Tables.asOwner("select count(*) from one_time_code where address = '" + mobile + "'"));
        assertEquals("1", Tables.asOwner("select count(*) from audit_event where act = 'person.closed' and target_id = '" + id + "'"));

        Person security = Person.named("security");
        assertTrue(security.get("/console/people/" + id).body().contains("已注销用户"));
        assertTrue(security.post("/do/console/people/enable", "id", id).body().contains("不能再启用"));
        assertEquals(400, security.post("/do/console/people/disable", "id", id).statusCode());

        Person.registered(mobile, WRONG);
        assertNotEquals(id, number(mobile), "somebody new");
    }

    @Test
    void withoutAPasswordACodeConfirms() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Tables.asOwner("update person set password_hash = null where mobile = '" + mobile + "' returning 1");
        String request = UUID.randomUUID().toString();
        assertEquals("/my/data?request=" + request, Person.onward(person.post("/do/my/data/code", "token", request)));
        String code = Person.message(mobile, "注销账号的验证码是 (\\d{6})");
        String wrong = code.equals("000000") ? "111111" : "000000";
        assertTrue(person.post("/do/my/data/close", "request", request, "code", wrong).body().contains("验证码不正确"));
        Person other = Person.registered(Person.mobile(), PASSWORD);
        assertEquals(400, other.post("/do/my/data/close", "request", request, "code", code).statusCode(), "another's code closes nothing");
        assertEquals("/sign-in?after=closed", Person.onward(person.post("/do/my/data/close", "request", request, "code", code)));
    }

    // guesses behind the sign-in

    @Test
    void wrongPasswordsAreSlowedDownWhereverTheyAreTyped() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        for (int attempt = 0; attempt < 4; attempt++) {
            assertTrue(person.post("/do/my/password", "old", WRONG, "password", "a new long password", "again", "a new long password").body().contains("现用密码不正确"));
        }
        assertEquals("4", Tables.asOwner("select failures from sign_in_attempt where subject = 'person:" + number(mobile) + "'"));
        // minutes instead of seconds, however slow the machine is
        Tables.asOwner("update sign_in_attempt set failures = 12, last_failed_at = now() where subject = 'person:" + number(mobile) + "' returning 1");
        HttpResponse<String> waits = person.post("/do/my/password", "old", PASSWORD, "password", "a new long password", "again", "a new long password");
        assertEquals(400, waits.statusCode(), "the right one waits too");
        assertTrue(waits.body().contains("秒后再试"));
        assertTrue(close(person, PASSWORD).body().contains("秒后再试"), "and cannot be tried by closing");
        assertEquals(401, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
    }

    @Test
    void wrongCodesOfTheSecondFactorAreSlowedDown() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        person.post("/do/my/second-factor/begin");
        String secret = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(person.get("/my/second-factor").body()).results().findFirst().orElseThrow().group(1);
        String wrong = TotpTestAccess.code(secret, Instant.now().minusSeconds(86_400));
        for (int attempt = 0; attempt < 4; attempt++) {
            assertTrue(person.post("/do/my/second-factor/confirm", "code", wrong).body().contains("验证码不正确"));
        }
        Tables.asOwner("update sign_in_attempt set failures = 12, last_failed_at = now() where subject = 'second:" + number(mobile) + "' returning 1");
        assertTrue(person.post("/do/my/second-factor/confirm", "code", TotpTestAccess.code(secret, Instant.now())).body().contains("秒后再试"));
    }

    @Test
    void aSecretOfAnotherKeyIsToldInWords() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        person.post("/do/my/second-factor/begin");
        Tables.asOwner("update person set totp_secret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' where mobile = '" + mobile + "' returning 1");
        assertTrue(person.get("/my/second-factor").body().contains("开始设置"), "what was never confirmed is begun anew");
        Tables.asOwner("update person set totp_since = now() where mobile = '" + mobile + "' returning 1");
        assertTrue(person.post("/do/my/second-factor/renew", "code", "123456").body().contains("TEAHORSE_SECRET_KEY"));
        Person next = Person.visitor();
        assertEquals("/second-step", Person.onward(next.post("/do/sign-in", "login", mobile, "password", PASSWORD)));
        HttpResponse<String> told = next.post("/do/second-step", "code", "123456");
        assertEquals(401, told.statusCode());
        assertTrue(told.body().contains("请使用备用码登录"));
    }

    @Test
    void whoRegistersForAnInvitationComesBackToIt() {
        Person owner = Person.registered(Person.mobile(), PASSWORD);
        String organisation = create(owner);
        String mobile = Person.mobile();
        owner.post("/do/my/organisation/invite", "organisation", organisation, "address", mobile, "as", "clerk");
        String key = Person.message(mobile, "key=([0-9a-f]{64})");
        String back = "/invitation?key=" + key;
        Person invited = Person.visitor();
        assertTrue(invited.get(back).body().contains("/register?from=" + Api.encode(back)));
        String request = UUID.randomUUID().toString();
        String onward = Person.onward(invited.post("/do/register", "token", request, "address", mobile, "from", back));
        assertEquals("/register/confirm?request=" + request + "&from=" + Api.encode(back), onward);
        assertTrue(invited.get(onward).body().contains("name=\"from\" value=\"" + back + "\""));
        HttpResponse<String> done = invited.post("/do/register/confirm", "request", request, "code", Person.message(mobile, "是 (\\d{6})"), "name", "测试人员",
                "password", PASSWORD, "from", back);
        assertEquals(back, Person.onward(done));
        assertEquals("/my/organisations/" + organisation, Person.onward(invited.post("/do/my/organisation/accept", "key", key)));
    }

    @Test
    void registeringLeadsToNoOtherSite() {
        String request = UUID.randomUUID().toString();
        assertEquals("/register/confirm?request=" + request,
                Person.onward(Person.visitor().post("/do/register", "token", request, "address", Person.mobile(), "from", "//elsewhere.example")));
    }
}
