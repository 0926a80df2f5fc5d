package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.identity.domain.TotpTestAccess;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** Registering, signing in, and coming back after a password was forgotten, over raw HTTP. */
@ExtendWith(RunningServer.class)
class AccountHttpIT {

    private static final String PASSWORD = "the horses carry tea";
    private static final String OTHER = "the horses carry salt";
    private static final String CODE = "是 (\\d{6})";

    private static HttpResponse<String> begin(String request, String address) {
        return Person.visitor().post("/do/register", "token", request, "address", address);
    }

    private static HttpResponse<String> finish(String request, String code, String password) {
        return Person.visitor().post("/do/register/confirm", "request", request, "code", code, "name", "测试人员", "password", password);
    }

    private static HttpResponse<String> signIn(String login, String password) {
        return Person.visitor().post("/do/sign-in", "login", login, "password", password);
    }

    @Test
    void somebodyRegistersByMobileNumberAndSignsInByIt() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        assertTrue(person.get("/my").body().contains("测试 " + mobile));
        assertEquals(302, signIn("+86 " + mobile, PASSWORD).statusCode());
        assertEquals(401, signIn(mobile, OTHER).statusCode());
    }

    @Test
    void aKnownNumberIsAnsweredLikeAnUnknownOne() {
        String known = Person.mobile();
        Person.registered(known, PASSWORD);
        // nobody gets two codes within a minute, known or not
        Tables.asOwner("update one_time_code set created_at = created_at - interval '2 minutes' where address = '" + known + "' returning 1");
        String request = UUID.randomUUID().toString();
        HttpResponse<String> again = begin(request, known);
        String fresh = UUID.randomUUID().toString();
        HttpResponse<String> unknown = begin(fresh, Person.mobile());
        assertEquals(unknown.statusCode(), again.statusCode());
        assertEquals("/register/confirm?request=" + request, Person.onward(again));
        assertEquals("/register/confirm?request=" + fresh, Person.onward(unknown));
        assertNotNull(Person.message(known, "(已有账号)"));
        HttpResponse<String> guessed = finish(request, "123456", PASSWORD);
        assertEquals(400, guessed.statusCode());
        assertTrue(guessed.body().contains("验证码不正确"));
    }

    @Test
    void aCodeWorksOnceAndNotForEver() {
        String mobile = Person.mobile();
        String request = UUID.randomUUID().toString();
        begin(request, mobile);
        String code = Person.message(mobile, CODE);
        Tables.asOwner("update one_time_code set expires_at = now() where id = '" + request + "'");
        assertTrue(finish(request, code, PASSWORD).body().contains("验证码已失效"));
        Tables.asOwner("update one_time_code set expires_at = now() + interval '5 minutes' where id = '" + request + "'");
        assertEquals("/my", Person.onward(finish(request, code, PASSWORD)));
        assertEquals("/sign-in?after=registered", Person.onward(finish(request, code, OTHER)));
        assertEquals(401, signIn(mobile, OTHER).statusCode());
    }

    @Test
    void aCodeCanBeGuessedAFewTimesOnly() {
        String mobile = Person.mobile();
        String request = UUID.randomUUID().toString();
        begin(request, mobile);
        String code = Person.message(mobile, CODE);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(400, finish(request, wrong, PASSWORD).statusCode());
        }
        assertTrue(finish(request, code, PASSWORD).body().contains("验证码已失效"));
    }

    @Test
    void twentyFormsAtOnceMakeOneAccount() throws Exception {
        String mobile = Person.mobile();
        String request = UUID.randomUUID().toString();
        assertEquals(20, atOnce(() -> begin(request, mobile)).size());
        String code = Person.message(mobile, CODE);
        List<String> led = atOnce(() -> finish(request, code, PASSWORD)).stream().map(Person::onward).toList();
        assertEquals(1, led.stream().filter("/my"::equals).count(), led::toString);
        assertEquals(19, led.stream().filter("/sign-in?after=registered"::equals).count(), led::toString);
        assertEquals("1", Tables.asOwner("select count(*) from person where mobile = '" + mobile + "'"));
        assertEquals("1", Tables.asOwner("select count(*) from demo_message where address = '" + mobile + "'"));
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(Collections.nCopies(20, one))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aResetEndsSessionsAndTheWait() {
        String mobile = Person.mobile();
        Person before = Person.registered(mobile, PASSWORD);
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(mobile, OTHER);
        }
        assertTrue(signIn(mobile, PASSWORD).statusCode() == 401, "the right password waits too");
        String request = UUID.randomUUID().toString();
        HttpResponse<String> begun = Person.visitor().post("/do/reset", "token", request, "address", mobile);
        assertEquals("/reset/confirm?request=" + request, Person.onward(begun));
        String code = Person.message(mobile, "重设密码验证码" + CODE);
        HttpResponse<String> done = Person.visitor().post("/do/reset/confirm", "request", request, "code", code, "password", OTHER);
        assertEquals("/sign-in?after=password", Person.onward(done));
        assertEquals(302, signIn(mobile, OTHER).statusCode());
        assertEquals(302, before.get("/my").statusCode(), "the old session has ended");
        assertEquals(400, Person.visitor().post("/do/reset/confirm", "request", request, "code", code, "password", PASSWORD).statusCode());
    }

    @Test
    void aResetAnswersAlikeForUnknownAccounts() {
        String request = UUID.randomUUID().toString();
        HttpResponse<String> unknown = Person.visitor().post("/do/reset", "token", request, "address", Person.mobile());
        assertEquals("/reset/confirm?request=" + request, Person.onward(unknown));
        String named = UUID.randomUUID().toString();
        HttpResponse<String> unreachable = Person.visitor().post("/do/reset", "token", named, "address", "nobody-" + named);
        assertEquals("/reset/confirm?request=" + named, Person.onward(unreachable));
        assertTrue(Person.visitor().post("/do/reset/confirm", "request", named, "code", "123456", "password", PASSWORD).body().contains("验证码不正确"));
    }

    @Test
    void aSecondFactorIsAskedForAndNoCodeCountsTwice() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        person.post("/do/my/second-factor/begin");
        String secret = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(person.get("/my/second-factor").body()).results().findFirst().orElseThrow().group(1);
        String first = TotpTestAccess.code(secret, Instant.now());
        assertEquals("/my/second-factor", Person.onward(person.post("/do/my/second-factor/confirm", "code", first)));
        List<String> codes = Pattern.compile("<code class=\"recovery\">([^<]+)</code>").matcher(person.get("/my/second-factor").body()).results()
                .map((MatchResult found) -> found.group(1)).toList();
        assertEquals(10, codes.size());
        assertTrue(!person.get("/my/second-factor").body().contains(codes.get(0)), "they are shown once");

        Person next = Person.visitor();
        assertEquals("/second-step", Person.onward(next.post("/do/sign-in", "login", mobile, "password", PASSWORD)));
        assertEquals(302, next.get("/my").statusCode(), "the password alone opens nothing");
        assertEquals(401, next.post("/do/second-step", "code", first).statusCode(), "a step that was used");
        assertEquals("/my", Person.onward(next.post("/do/second-step", "code", codes.get(0))));
        assertEquals(200, next.get("/my").statusCode());

        Person third = Person.visitor();
        third.post("/do/sign-in", "login", mobile, "password", PASSWORD);
        assertEquals(401, third.post("/do/second-step", "code", codes.get(0)).statusCode(), "a recovery code counts once");
        Tables.asOwner("update person set totp_step = null where mobile = '" + mobile + "'");
        assertEquals("/my", Person.onward(third.post("/do/second-step", "code", TotpTestAccess.code(secret, Instant.now()))));
    }

    @Test
    void secretsAreNotReadableInTheDatabase() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        person.post("/do/my/second-factor/begin");
        String secret = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(person.get("/my/second-factor").body()).results().findFirst().orElseThrow().group(1);
        String kept = Tables.asOwner("select totp_secret from person where mobile = '" + mobile + "'");
        assertTrue(kept != null && !kept.contains(secret.replace(" ", "")));
    }

    @Test
    void sessionsAreListedAndCanBeEnded() {
        String mobile = Person.mobile();
        Person one = Person.registered(mobile, PASSWORD);
        Person other = Person.named(mobile, PASSWORD);
        String listed = one.get("/my/sessions").body();
        String id = Pattern.compile("name=\"session\" value=\"([0-9a-f-]{36})\"").matcher(listed).results().findFirst().orElseThrow().group(1);
        assertTrue(listed.contains("本设备"));
        one.post("/do/my/end-session", "session", id);
        assertEquals(302, other.get("/my").statusCode());
        assertEquals(200, one.get("/my").statusCode());
        String foreign = Tables.asOwner("select cast(s.id as text) from person_session s join person p on p.id = s.person_id where p.mobile = '" + mobile
                + "' and s.revoked_at is null");
        Person.named("member").post("/do/my/end-session", "session", foreign);
        assertEquals(200, one.get("/my").statusCode(), "nobody ends another's session");
    }

    @Test
    void aSessionInWhichNothingHappensEnds() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Tables.asOwner("update person_session set last_seen_at = now() - interval '61 minutes' where person_id = (select id from person where mobile = '" + mobile + "')");
        assertEquals(302, person.get("/my").statusCode());
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndTellsThePerson() {
        String mobile = Person.mobile();
        Person one = Person.registered(mobile, PASSWORD);
        Person other = Person.named(mobile, PASSWORD);
        assertEquals(400, one.post("/do/my/password", "old", OTHER, "password", OTHER, "again", OTHER).statusCode());
        assertEquals(302, one.post("/do/my/password", "old", PASSWORD, "password", OTHER, "again", OTHER).statusCode());
        assertEquals(302, other.get("/my").statusCode());
        assertEquals(200, one.get("/my").statusCode());
        assertNotNull(Person.message(mobile, "(您的密码刚刚修改)"));
    }

    @Test
    void aNewMailAddressCountsFromWhenItIsConfirmed() {
        String mobile = Person.mobile();
        String mail = "m" + mobile + "@example.cn";
        Person person = Person.registered(mobile, PASSWORD);
        String request = UUID.randomUUID().toString();
        person.post("/do/my/reach", "token", request, "address", mail);
        assertEquals(401, signIn(mail, PASSWORD).statusCode());
        String code = Person.message(mail, CODE);
        assertEquals(400, Person.named("member").post("/do/my/profile/confirm", "request", request, "code", code).statusCode(), "another's code");
        assertEquals("/my/profile", Person.onward(person.post("/do/my/profile/confirm", "request", request, "code", code)));
        assertEquals(302, signIn(mail, PASSWORD).statusCode());
    }

    @Test
    void whatIsWrongIsToldBesideTheField() {
        assertTrue(begin(UUID.randomUUID().toString(), "12345").body().contains("请填写大陆手机号"));
        assertTrue(finish(UUID.randomUUID().toString(), "123456", "short").body().contains("12 至 200"));
    }
}
