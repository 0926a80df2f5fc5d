package org.teahorse.exchange.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** The workspace of those who bring content: sources, uploads, jobs, and the state of the index. */
@ExtendWith(RunningServer.class)
class ExchangePageIT {

    private static void upload(Page page, String source, String name, String content, boolean snapshot) {
        page.navigate(RunningServer.baseUrl() + "/staff/imports");
        if (page.getAttribute(".decide", "open") == null) {
            page.click(".decide summary");
        }
        page.selectOption("#source", source);
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.setChecked("input[name=snapshot]", snapshot);
        page.click(".decide button[type=submit]");
    }

    @Test
    void aSourceIsDeclaredAndNothingTypedIsLost() {
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            page.navigate(RunningServer.baseUrl() + "/staff/new-source");
            page.fill("#key", "No Key");
            page.fill("#mapping", "{\"title\": ");
            page.click("#save");
            page.waitForSelector("[role=alert]");
            assertTrue(page.innerText(".field.wrong").contains("/mapping"));
            assertEquals("No Key", page.inputValue("#key"));
            page.fill("#mapping", "{}");
            page.click("#save");
            page.waitForSelector(".field.wrong:has(#licence)");
            page.fill("#key", "pages-declared");
            page.fill("#name", "页面测试来源");
            page.fill("#licence", "test");
            page.fill("#mapping", "{\"title\": {\"feld\": \"x\"}}");
            page.click("#save");
            page.waitForSelector(".field.wrong code:has-text('/mapping/title')");
            page.fill("#mapping", "{\"externalId\": {\"field\": \"id\"}, \"title\": {\"field\": \"name\"}}");
            page.click("#save");
            page.waitForURL("**/staff/sources");
            assertTrue(page.innerText("[role=status]").contains("pages-declared"));
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void anUploadShowsWhatBecameOfEveryRow() {
        Api.importRows("pages-upload", "");
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            upload(page, "pages-upload", "rows.txt", "x", false);
            assertTrue(page.innerText("[role=alert]").contains("rows.txt"), "an unknown format is told, and nothing is imported");
            upload(page, "pages-upload", "rows.jsonl", "{\"externalId\": \"1\", \"title\": \"演示上传的通知\"}\n{not json\n", false);
            page.waitForSelector("#problems");
            assertTrue(page.innerText("main table").contains("JSON"));
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void aSnapshotThatWouldTakeMuchAwayAsksFirst() {
        Api.importRows("pages-snapshot", "{\"externalId\": \"1\", \"title\": \"演示快照一的通知\"}\n{\"externalId\": \"2\", \"title\": \"演示快照二的通知\"}");
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            upload(page, "pages-snapshot", "all.jsonl", "{\"externalId\": \"1\", \"title\": \"演示快照一的通知\"}", true);
            page.waitForSelector("[id='importForm:keep']");
            assertTrue(page.innerText(".notice").contains("1 条"));
            page.click("[id='importForm:keep']");
            page.waitForSelector(".notice.done");
            assertEquals(1, Api.search("演示快照二的通知", "&internal=true").getJsonArray("hits").stream()
                    .filter(hit -> hit.asJsonObject().getString("title").equals("演示快照二的通知")).count());
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void theIndexIsRebuiltAfterAQuestion() {
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            page.navigate(RunningServer.baseUrl() + "/staff/search");
            page.click(".decide summary");
            page.click("[id='indexForm:reindex']");
            page.waitForSelector("text=上次重建完成于");
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void aJobThatIsNotThereIsNotFound() {
        try (Reader reader = Reader.open()) {
            reader.signIn();
            assertEquals(404, reader.visit("/staff/imports/none").status());
            assertEquals(404, reader.visit("/staff/sources/no-such-source").status());
        }
    }

    @Test
    void everyNumberOfTheHealthPageLeadsToTheListBehindIt() {
        assertTrue(List.of(302, 401).contains(Api.get("/staff/health").statusCode()));
        Api.importRows("pages-health", "{\"externalId\": \"old\", \"title\": \"关于很久没有核对的通知\", \"publishedOn\": \"2020-05-01\", \"checkedOn\": \"2020-06-01\"}\n");
        Api.declare("pages-never", "{\"name\": \"从未导入\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            page.navigate(RunningServer.baseUrl() + "/staff/health");
            assertTrue(page.innerText("main").contains("从未导入"));
            page.click("a[href*='list=stale&type=policy']");
            assertTrue(page.innerText("[aria-labelledby=list]").contains("关于很久没有核对的通知"));
            page.click("a[href*='list=broken&type=policy']");
            assertTrue(page.innerText("#list").contains("失效链接"));
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void templatesAreOfferedBesideTheUpload() {
        try (Reader reader = Reader.open()) {
            Page page = reader.signIn().page();
            page.navigate(RunningServer.baseUrl() + "/staff/imports");
            assertTrue(page.querySelectorAll("a[href*='/template.xlsx?lang=zh']").size() >= 7);
            assertEquals(List.of(), reader.complaints());
        }
    }
}
