package org.teahorse.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser: with or without script, on a phone or at a desk, by day or by night, in Chinese or English. */
public final class Reader implements AutoCloseable {

    public static final int PHONE = 360;
    public static final int DESK = 1280;
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String prefix;
    private final List<String> complaints = new ArrayList<>();

    private Reader(NewContextOptions options, boolean english) {
        context = Browser.shared().newContext(options);
        page = context.newPage();
        prefix = english ? "/en" : "";
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** At a desk, in Chinese, with script. */
    public static Reader open() {
        return new Reader(new NewContextOptions().setViewportSize(DESK, 800), false);
    }

    /** On a phone whose browser runs no script. */
    public static Reader withoutScript() {
        return new Reader(new NewContextOptions().setViewportSize(PHONE, 740).setJavaScriptEnabled(false), false);
    }

    /** For looking at pages; axe must run whatever their content policy says. */
    public static Reader looking(boolean english, ColorScheme scheme, int width) {
        return new Reader(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme).setBypassCSP(true), english);
    }

    public Page page() {
        return page;
    }

    /** Goes to an address in the reader's language. */
    public Response visit(String path) {
        String address = path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
        return page.navigate(RunningServer.baseUrl() + address);
    }

    /** As one of the demonstration's people. */
    public Reader signIn(String login) {
        return signIn(login, "/about");
    }

    public Reader signIn() {
        return signIn("admin", "/staff/imports");
    }

    /** As one of the demonstration's people. @param to where to go on */
    public Reader signIn(String login, String to) {
        context.clearCookies();
        page.navigate(RunningServer.baseUrl() + "/sign-in?from=" + to);
        page.fill("#login", login);
        page.fill("#password", "teahorse-demo");
        page.click("main button[type=submit]");
        page.waitForURL("**" + to);
        return this;
    }

    // without legacy mode axe opens a second page for every run, and there are hundreds
    /** What axe finds wrong with the page, one line for each. */
    public List<String> barriers() {
        return new AxeBuilder(page).setLegacyMode(true).withTags(STANDARDS).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }

    /** How much wider the page is than its window. */
    public int overflow() {
        return (Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Errors of scripts and of the content policy so far. */
    public List<String> complaints() {
        return complaints;
    }

    public int cookies() {
        return context.cookies().size();
    }

    @Override
    public void close() {
        context.close();
    }
}
