package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.CreditCodes;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;

/** Organisations, who works for them, and who may do what, over raw HTTP. */
@ExtendWith(RunningServer.class)
class OrganisationHttpIT {

    private static final String PASSWORD = "the horses carry tea";
    private static final String MENGLIAN = "00000000-0000-4000-8000-000000530827";
    private static final String TEA = "00000000-0000-4000-8000-000000000901";

    private static Person somebody() {
        return Person.registered(Person.mobile(), PASSWORD);
    }

    private static HttpResponse<String> create(Person person, String code) {
        return person.post("/do/my/organisation/create", "kind", "ENTERPRISE", "name", "测试茶厂 " + code, "code", code, "region", "530827");
    }

    private static String id(HttpResponse<String> created) {
        String onward = Person.onward(created);
        assertTrue(onward.startsWith("/my/organisations/"), created.statusCode() + " " + onward);
        return onward.substring(onward.lastIndexOf('/') + 1);
    }

    private static String find(Person person, String page, String pattern) {
        String body = person.get(page).body();
        return Pattern.compile(pattern).matcher(body).results().findFirst().orElseThrow(() -> new AssertionError(pattern + " in " + body)).group(1);
    }

    private static String invite(Person owner, String organisation, String as) {
        String mobile = Person.mobile();
        owner.post("/do/my/organisation/invite", "organisation", organisation, "address", mobile, "as", as);
        return Person.message(mobile, "key=([0-9a-f]{64})");
    }

    @Test
    void whoNamesAnOrganisationFirstOwnsIt() {
        Person owner = somebody();
        String code = CreditCodes.fresh();
        String id = id(create(owner, code));
        assertTrue(owner.get("/my/organisations/" + id).body().contains("企业负责人"));
        assertEquals(id, id(create(owner, code)), "the same form again adds nothing");
        assertTrue(create(owner, code.substring(0, 17) + (code.endsWith("0") ? "1" : "0")).body().contains("末位校验码"));
    }

    @Test
    void aSecondOneClaimsItAndAThirdSeesThatOneIsPending() {
        Person owner = somebody();
        String code = CreditCodes.fresh();
        String id = id(create(owner, code));
        Person second = somebody();
        assertEquals("/my/claim?organisation=" + id, Person.onward(create(second, code)));
        assertEquals(403, second.get("/my/organisations/" + id).statusCode());
        assertEquals(302, second.post("/do/my/organisation/claim", "organisation", id, "evidence", "我是营业执照上的法定代表人").statusCode());
        assertTrue(somebody().post("/do/my/organisation/claim", "organisation", id, "evidence", "我也是法定代表人，请核实").body().contains("正在核实"));

        Person reviewer = Person.named("menglian-reviewer");
        String claim = find(reviewer, "/staff/claims", code + "[\\s\\S]*?name=\"id\" value=\"([0-9a-f-]{36})\"");
        assertFalse(Person.named("gengma-reviewer").get("/staff/claims").body().contains(code), "another county's");
        assertEquals(403, Person.named("gengma-reviewer").post("/do/staff/claim", "id", claim, "decision", "accept", "reason", "x").statusCode());
        assertEquals(403, Person.named("menglian-editor").post("/do/staff/claim", "id", claim, "decision", "accept", "reason", "x").statusCode());
        assertEquals(302, reviewer.post("/do/staff/claim", "id", claim, "decision", "accept", "reason", "电话核实").statusCode());
        assertEquals(400, reviewer.post("/do/staff/claim", "id", claim, "decision", "decline", "reason", "又一次").statusCode());
        assertEquals(200, second.get("/my/organisations/" + id).statusCode());
        assertEquals(200, owner.get("/my/organisations/" + id).statusCode());
    }

    @Test
    void anInvitationWorksOnce() {
        Person owner = somebody();
        String id = id(create(owner, CreditCodes.fresh()));
        String key = invite(owner, id, "clerk");
        Person clerk = somebody();
        assertEquals("/my/organisations/" + id, Person.onward(clerk.post("/do/my/organisation/accept", "key", key)));
        Person late = somebody();
        assertEquals("/my/organisations", Person.onward(late.post("/do/my/organisation/accept", "key", key)));
        assertEquals(403, late.get("/my/organisations/" + id).statusCode());
        assertTrue(Person.visitor().get("/invitation?key=" + key).body().contains("邀请无效"));
        assertEquals(403, clerk.post("/do/my/organisation/invite", "organisation", id, "address", Person.mobile(), "as", "owner").statusCode());
    }

    @Test
    void aMemberWhoIsRemovedIsOutWithTheNextRequest() {
        Person owner = somebody();
        String id = id(create(owner, CreditCodes.fresh()));
        Person clerk = somebody();
        clerk.post("/do/my/organisation/accept", "key", invite(owner, id, "clerk"));
        assertEquals(200, clerk.get("/my/organisations/" + id).statusCode());
        owner.post("/do/my/organisation/remove", "organisation", id, "mandate", find(owner, "/my/organisations/" + id, "name=\"mandate\" value=\"(\\d+)\""));
        assertEquals(403, clerk.get("/my/organisations/" + id).statusCode());
    }

    @Test
    void thereIsAlwaysAnOwner() {
        Person owner = somebody();
        String id = id(create(owner, CreditCodes.fresh()));
        owner.post("/do/my/organisation/leave", "organisation", id);
        assertTrue(owner.get("/my/organisations/" + id).body().contains("至少要有一位负责人"));
        Person heir = somebody();
        heir.post("/do/my/organisation/accept", "key", invite(owner, id, "clerk"));
        owner.post("/do/my/organisation/hand-over", "organisation", id, "person", find(owner, "/my/organisations/" + id, "name=\"person\" value=\"([0-9a-f-]{36})\""));
        assertEquals(200, owner.get("/my/organisations/" + id).statusCode());
        assertTrue(owner.get("/my/organisations/" + id).body().contains("邀请成员"), "still the owner: the other has not agreed");
        heir.post("/do/my/organisation/take", "organisation", id);
        assertTrue(heir.get("/my/organisations/" + id).body().contains("邀请成员"));
        assertFalse(owner.get("/my/organisations/" + id).body().contains("邀请成员"));
        owner.post("/do/my/organisation/leave", "organisation", id);
        assertEquals(403, owner.get("/my/organisations/" + id).statusCode());
    }

    @Test
    void othersOrganisationsAreOutOfReach() {
        Person stranger = Person.named("provider-owner");
        assertEquals(403, stranger.get("/my/organisations/" + TEA).statusCode());
        for (String act : new String[] {"invite", "withdraw", "remove", "leave", "hand-over", "take", "refuse"}) {
            assertEquals(403, stranger.post("/do/my/organisation/" + act, "organisation", TEA, "address", Person.mobile(), "as", "owner", "mandate", "1").statusCode(), act);
        }
        assertEquals(403, stranger.post("/do/my/act-for", "organisation", TEA).statusCode());
    }

    @Test
    void oneSwitchesTheOrganisationOneActsFor() {
        Person owner = somebody();
        String first = id(create(owner, CreditCodes.fresh()));
        String second = id(create(owner, CreditCodes.fresh()));
        assertTrue(find(owner, "/my", "<summary>代表 测试茶厂 (\\w+)</summary>").length() == 18);
        assertTrue(owner.get("/my").body().contains("name=\"organisation\" value=\"" + second + "\""));
        owner.post("/do/my/act-for", "organisation", second);
        assertTrue(owner.get("/my").body().contains("name=\"organisation\" value=\"" + first + "\""));
    }

    // staff

    @Test
    void aMandateThatIsWithdrawnIsGoneWithTheNextRequest() {
        String mobile = Person.mobile();
        Person newcomer = Person.registered(mobile, PASSWORD);
        assertEquals(403, newcomer.get("/staff/claims").statusCode());
        Person security = Person.named("security");
        String id = find(security, "/console/people?q=" + mobile, "/console/people/([0-9a-f-]{36})\"");
        security.post("/do/console/people/grant", "id", id, "role", "REVIEWER", "unit", MENGLIAN, "from", "", "to", "");
        assertEquals(200, newcomer.get("/staff/claims").statusCode());
        security.post("/do/console/people/withdraw", "id", id, "mandate", find(security, "/console/people/" + id, "name=\"mandate\" value=\"(\\d+)\""));
        assertEquals(403, newcomer.get("/staff/claims").statusCode());
    }

    @Test
    void threeRolesNeverMeetAndNobodyDecidesAboutThemselves() {
        String mobile = Person.mobile();
        Person.registered(mobile, PASSWORD);
        Person security = Person.named("security");
        String id = find(security, "/console/people?q=" + mobile, "/console/people/([0-9a-f-]{36})\"");
        assertEquals(302, security.post("/do/console/people/grant", "id", id, "role", "AUDITOR", "unit", "").statusCode());
        for (String role : new String[] {"ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "EDITOR", "REVIEWER", "PUBLISHER"}) {
            assertEquals(400, security.post("/do/console/people/grant", "id", id, "role", role, "unit", MENGLIAN).statusCode(), role);
        }
        String own = find(security, "/console/people?q=" + Api.encode("安全管理员"), "/console/people/([0-9a-f-]{36})\"");
        assertTrue(security.post("/do/console/people/grant", "id", own, "role", "EDITOR", "unit", MENGLIAN).body().contains("不能为自己"));
        assertTrue(security.post("/do/console/people/disable", "id", own).body().contains("不能为自己"));
    }

    @Test
    void whoeverIsDisabledIsOut() {
        String mobile = Person.mobile();
        Person person = Person.registered(mobile, PASSWORD);
        Person security = Person.named("security");
        String id = find(security, "/console/people?q=" + mobile, "/console/people/([0-9a-f-]{36})\"");
        security.post("/do/console/people/disable", "id", id);
        assertEquals(302, person.get("/my").statusCode());
        assertEquals(401, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
        security.post("/do/console/people/enable", "id", id);
        assertEquals(302, Person.visitor().post("/do/sign-in", "login", mobile, "password", PASSWORD).statusCode());
    }

    @Test
    void consoleAndClaimsAreForThoseWhoMay() {
        for (String login : new String[] {"admin", "auditor", "menglian-reviewer", "province-editor"}) {
            assertEquals(403, Person.named(login).get("/console/people").statusCode(), login);
        }
        for (String login : new String[] {"auditor", "menglian-editor", "tea-owner", "member"}) {
            assertEquals(403, Person.named(login).get("/console/units").statusCode(), login);
            assertEquals(403, Person.named(login).get("/staff/claims").statusCode(), login);
        }
        assertEquals(403, Person.named("security").post("/do/console/units/create", "name", "x", "region", "530827").statusCode());
        assertEquals(403, Person.named("admin").post("/do/console/people/grant", "id", TEA, "role", "EDITOR", "unit", MENGLIAN).statusCode());
    }

    @Test
    void aReviewerIsStoodInForAndTheStandInCannotPassItOn() {
        String mobile = Person.mobile();
        Person colleague = Person.registered(mobile, PASSWORD);
        Person security = Person.named("security");
        String id = find(security, "/console/people?q=" + mobile, "/console/people/([0-9a-f-]{36})\"");
        security.post("/do/console/people/grant", "id", id, "role", "PUBLISHER", "unit", MENGLIAN);
        assertEquals(403, colleague.get("/staff/claims").statusCode());
        Person reviewer = Person.named("menglian-reviewer");
        String mandate = find(reviewer, "/staff/delegation", "<option value=\"(\\d+)\"");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertEquals(400, reviewer.post("/do/staff/delegation/give", "mandate", mandate, "person", TEA, "from", today, "to", today).statusCode(), "no colleague");
        assertEquals(302, reviewer.post("/do/staff/delegation/give", "mandate", mandate, "person", id, "from", today, "to", today).statusCode());
        assertEquals(200, colleague.get("/staff/claims").statusCode());
        assertFalse(colleague.get("/staff/delegation").body().contains(">审核员 ·"), "what was given on is not one's own");
        String given = find(reviewer, "/staff/delegation", "name=\"mandate\" value=\"(\\d+)\"");
        assertEquals(302, reviewer.post("/do/staff/delegation/end", "mandate", given).statusCode());
        assertEquals(403, colleague.get("/staff/claims").statusCode());
    }

    @Test
    void unitsAreCreatedRenamedAndClosed() {
        Person admin = Person.named("admin");
        String name = "测试股 " + System.nanoTime();
        assertEquals(302, admin.post("/do/console/units/create", "name", name, "nameEn", "Test unit", "region", "530827", "department", "tax").statusCode());
        assertEquals(400, admin.post("/do/console/units/create", "name", name, "nameEn", "", "region", "530827", "department", "").statusCode());
        String id = find(admin, "/console/units", "/console/units/([0-9a-f-]{36})\">" + name);
        assertEquals(302, admin.post("/do/console/units/change", "id", id, "name", name + " 新", "nameEn", "", "lends", "on").statusCode());
        assertTrue(admin.get("/console/units").body().contains(name + " 新"));
        assertEquals(302, admin.post("/do/console/units/close", "id", id).statusCode());
        assertFalse(admin.get("/console/units").body().contains(name));
    }
}
