package org.teahorse.portal.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The result page, and the box that leads to it from any page. */
final class SearchPage {

    private final Page page;

    SearchPage(Page page) {
        this.page = page;
    }

    SearchPage ask(String words) {
        page.fill("#q", words);
        page.click(".ask button");
        return this;
    }

    SearchPage openFilters() {
        page.click(".drawer > summary");
        return this;
    }

    SearchPage filter(String facet, String value) {
        page.check("input[name=" + facet + "][value='" + value + "']");
        page.click(".apply button");
        return this;
    }

    long count() {
        return Long.parseLong(page.innerText("#count").replaceAll("\\D", ""));
    }

    List<String> titles() {
        return page.locator(".hit h3").allInnerTexts();
    }

    List<String> chips() {
        return page.locator(".chips:not(.understood) li:not(.clear) a").allInnerTexts();
    }

    SearchPage removeFilter() {
        page.locator(".chips:not(.understood) li:not(.clear) a").first().click();
        return this;
    }

    /** How the words were read, each with the link that leaves it out. */
    Locator readings() {
        return page.locator(".understood a:visible");
    }

    Locator suggestions() {
        return page.locator(".suggestions li");
    }

    void openFirst() {
        page.locator(".hit h3 a").first().click();
    }
}
