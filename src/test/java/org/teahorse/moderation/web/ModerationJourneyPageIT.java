package org.teahorse.moderation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.CreditCodes;
import org.teahorse.it.Person;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** The ways content takes through people, each in a browser from its first form to what the public sees. */
@ExtendWith(RunningServer.class)
class ModerationJourneyPageIT {

    private static final String PASSWORD = "a long sentence for tests";

    @BeforeAll
    static void demonstrationIsIn() {
        Api.awaitDemonstration();
    }

    private static String number(Page page) {
        Matcher number = Pattern.compile("/(?:edit|submission)/(\\d+)").matcher(page.url());
        assertTrue(number.find(), page.url());
        return number.group(1);
    }

    private static void press(Reader reader, String act) {
        reader.page().click("main button[value='" + act + "']");
    }

    /** Somebody decides in its favour, having checked everything. */
    private static void agree(Reader reader, String login, String id) {
        reader.signIn(login, "/staff/submission/" + id);
        reader.page().querySelectorAll("#agree input[type=checkbox]").forEach(box -> box.check());
        press(reader, "agree");
        reader.page().waitForSelector(".notice.done");
    }

    private static void publish(Reader reader, String login, String id) {
        reader.signIn(login, "/staff/submission/" + id);
        press(reader, "publish");
        reader.page().waitForSelector(".notice.done");
    }

    @Test
    void aProviderRegistersIsAdmittedAndIsFoundAfterItsOfferingWasReturnedOnce() {
        String mobile = Person.mobile();
        String name = "孟连试验山泉检测有限公司" + mobile.substring(7);
        String service = "山泉水快检" + mobile.substring(5);
        try (Reader provider = Reader.open(); Reader office = Reader.open()) {
            Page page = provider.page();
            provider.visit("/register");
            page.fill("#address", mobile);
            page.click("main button[type=submit]");
            page.waitForSelector("#code");
            page.fill("#code", Person.message(mobile, "是 (\\d{6})"));
            page.fill("#name", "山泉");
            page.fill("#password", PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/my");
            provider.visit("/my/new-organisation");
            page.selectOption("#kind", "PROVIDER");
            page.fill("#name", name);
            page.fill("#code", CreditCodes.fresh());
            page.selectOption("#region", "530827");
            page.click("main form button[type=submit]");
            page.waitForURL("**/my/organisations/*");
            provider.visit("/provider-desk");
            press(provider, "profile");
            page.waitForSelector("#editor");
            page.fill("#description", "为茶企检测山泉水质");
            press(provider, "submit");
            page.waitForURL("**/provider-desk/submission/*");
            agree(office, "menglian-reviewer", number(page));
            provider.visit("/provider-desk");
            press(provider, "offering");
            page.waitForSelector("#editor");
            String offering = number(page);
            page.fill("#title", service);
            page.selectOption("#category", "quality.metrology");
            page.fill("#summary", "上门取样，两天出报告。");
            page.selectOption("#priceModel", "FIXED");
            page.fill("#priceMin", "300");
            press(provider, "submit");
            page.waitForURL("**/provider-desk/submission/*");
            office.signIn("menglian-reviewer", "/staff/submission/" + offering);
            office.page().click("summary[data-key=r]");
            office.page().selectOption("#reason", "PRICE_UNCLEAR");
            office.page().fill("#text", "请写明计价单位");
            press(office, "return");
            office.page().waitForSelector(".notice.done");
            provider.visit("/provider-desk");
            assertTrue(page.textContent("main").contains("请写明计价单位"));
            provider.visit("/provider-desk/edit/" + offering);
            page.fill("#priceUnit", "份");
            press(provider, "submit");
            page.waitForURL("**/provider-desk/submission/*");
            agree(office, "menglian-reviewer", offering);
            long published = System.nanoTime();
            boolean found = false;
            while (!found && System.nanoTime() - published < 2_000_000_000L) {
                found = Api.get("/search?q=" + Api.encode(service)).body().replaceAll("</?mark>", "").contains(">" + service + "</a>");
            }
            assertTrue(found, "a visitor finds it within two seconds");
            assertEquals(List.of(), provider.complaints());
            assertEquals(List.of(), office.complaints());
        }
    }

    @Test
    void aPolicyOfACountyClimbsTheChainAndACorrectionShowsItsChangeToEverybody() {
        String title = "孟连县支持试验茶园若干措施第" + System.nanoTime() % 100_000 + "号";
        String text = title + "\n\n各乡（镇）人民政府：\n第一条 对新建茶园按每亩500元给予补助。\n第二条 由县农业农村局受理。\n\n孟连傣族拉祜族佤族自治县人民政府\n2026年11月20日";
        try (Reader editor = Reader.open(); Reader office = Reader.open(); Reader public_ = Reader.withoutScript()) {
            editor.signIn("menglian-editor", "/staff/new");
            editor.visit("/staff/new?type=policy");
            editor.page().click("main form button[type=submit]");
            editor.page().waitForSelector("#editor");
            String id = number(editor.page());
            editor.page().fill("[id=text]", text);
            press(editor, "check");
            editor.page().waitForSelector(".outline");
            assertTrue(editor.page().textContent(".outline").contains("第二条"), "the tree of the text");
            assertTrue(editor.page().textContent("main").contains("孟连傣族拉祜族佤族自治县人民政府"), "the issuer was read");
            press(editor, "preview");
            editor.page().waitForSelector(".preview");
            assertTrue(editor.page().textContent("h1").contains(title));
            editor.visit("/staff/edit/" + id);
            press(editor, "submit");
            editor.page().waitForURL("**/staff/submission/*");
            for (String login : List.of("menglian-reviewer", "puer-reviewer", "province-reviewer")) {
                agree(office, login, id);
            }
            publish(office, "menglian-publisher", id);
            String address = office.page().getByRole(AriaRole.LINK).all().stream().map(link -> String.valueOf(link.getAttribute("href")))
                    .filter(href -> href.matches("/policy/\\d+")).findFirst().orElseThrow();

            public_.visit("/wrong?type=policy&id=" + address.substring(8));
            public_.page().fill("#message", "第一条应为每亩800元");
            public_.page().click("main form button[type=submit]");
            office.signIn("menglian-editor", "/staff/corrections");
            office.page().locator("li", new Page.LocatorOptions().setHasText(title)).locator("button").first().click();
            office.page().waitForSelector("#editor");
            String change = number(office.page());
            office.page().fill("[id=text]", text.replace("500", "800"));
            press(office, "submit");
            office.page().waitForURL("**/staff/submission/*");
            assertEquals("500", office.page().textContent("del"));
            assertEquals("800", office.page().textContent("ins"));
            for (String login : List.of("menglian-reviewer", "puer-reviewer", "province-reviewer")) {
                agree(office, login, change);
            }
            publish(office, "menglian-publisher", change);

            public_.visit(address);
            assertTrue(public_.page().textContent("main").contains("每亩800元"));
            public_.visit(address + "/changes");
            assertEquals("500", public_.page().textContent("del"));
            assertEquals("800", public_.page().textContent("ins"));
            office.signIn("menglian-reviewer", "/staff/corrections");
            office.visit("/staff/corrections?settled=true");
            assertTrue(office.page().textContent("main").contains("每亩800元"), "the correction is settled by the version that answers it");
        }
    }

    @Test
    void aCountyLocalisesACallOfItsPrefectureAndIsToldWhenTheOriginalChanges() {
        JsonObject call = Api.search("普洱市茶咖设备补助", "&type=call").getJsonArray("hits").getValuesAs(JsonObject.class).get(0);
        try (Reader editor = Reader.open(); Reader office = Reader.open()) {
            editor.signIn("menglian-editor", "/staff/new");
            editor.visit("/staff/new?type=call&id=" + call.getInt("id"));
            editor.page().click("main form button[type=submit]");
            editor.page().waitForSelector("#editor");
            String id = number(editor.page());
            editor.page().fill("#place", "试验政务大厅三楼");
            editor.page().selectOption("[name='f.deadlines.0.stage']", "ENTERPRISE");
            editor.page().fill("[name='f.deadlines.0.on']", LocalDate.parse(editor.page().inputValue("#closesOn")).minusDays(5).toString());
            press(editor, "submit");
            editor.page().waitForURL("**/staff/submission/*");
            agree(office, "menglian-reviewer", id);
            publish(office, "menglian-publisher", id);
            String address = office.page().getByRole(AriaRole.LINK).all().stream().map(link -> String.valueOf(link.getAttribute("href")))
                    .filter(href -> href.matches("/call/\\d+")).findFirst().orElseThrow();
            office.visit(address);
            assertTrue(office.page().textContent("main").contains("试验政务大厅三楼"));
        }
    }

    @Test
    void theSecondOfTwoIsToldWhoWasFasterAndKeepsWhatWasTyped() {
        try (Reader first = Reader.withoutScript(); Reader second = Reader.withoutScript()) {
            first.signIn("menglian-editor", "/staff/new");
            first.visit("/staff/new?type=office");
            first.page().click("main form button[type=submit]");
            String id = number(first.page());
            second.signIn("menglian-editor", "/staff/edit/" + id);
            first.page().fill("#unit", "甲窗口");
            press(first, "save");
            second.page().fill("#unit", "乙窗口");
            press(second, "save");
            assertEquals("乙窗口", second.page().inputValue("#unit"), "nothing typed is lost");
            assertTrue(second.page().textContent("main").contains("孟连编辑（演示）"), "who was faster");
            first.visit("/staff/edit/" + id);
            assertEquals("甲窗口", first.page().inputValue("#unit"), "nothing was overwritten");
            first.page().click("details.decide > summary");
            press(first, "discard");
        }
    }

    @Test
    void whatIsTypedIsSavedByItself() {
        try (Reader editor = Reader.open()) {
            editor.signIn("menglian-editor", "/staff/new");
            editor.visit("/staff/new?type=office");
            editor.page().click("main form button[type=submit]");
            editor.page().waitForSelector("#editor");
            String id = number(editor.page());
            editor.page().fill("#unit", "自动保存窗口");
            editor.page().waitForSelector("#saved:has-text('自动保存')");
            editor.page().onDialog(dialog -> dialog.accept());
            editor.visit("/staff/edit/" + id);
            assertEquals("自动保存窗口", editor.page().inputValue("#unit"));
            assertEquals(List.of(), editor.complaints());
        }
    }

    @Test
    void theQueueIsWorkedByKeyboard() {
        try (Reader office = Reader.open()) {
            office.signIn("menglian-reviewer", "/staff/queue");
            office.visit("/staff/queue?tab=all");
            office.page().keyboard().press("j");
            assertTrue(office.page().evaluate("() => document.activeElement.closest('tr.here') !== null").equals(true));
            office.page().keyboard().press("x");
            assertTrue(office.page().isChecked("tr.here input[type=checkbox]"));
            assertFalse(office.page().url().contains("submission"));
            office.page().keyboard().press("Enter");
            office.page().waitForURL("**/staff/submission/*");
        }
    }
}
