package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** Signing in by an identity provider in a real browser, which holds forms and their redirects to the content policy. */
@ExtendWith(RunningServer.class)
class IdentityProviderPageIT {

    private static void lookAt(Reader reader, String what, List<String> wrong) {
        reader.barriers().forEach(barrier -> wrong.add(what + " " + barrier));
        if (reader.overflow() > 0) {
            wrong.add(what + " is too wide by " + reader.overflow());
        }
    }

    @Test
    void theWayThereAndBackNeedsNoScript() {
        RunningServer.provider("one").person("p-" + UUID.randomUUID(), "王五");
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/en/my/sessions");
            reader.page().click("text=Sign in with Enterprise Code");
            reader.page().waitForURL("**/en/sign-in/new");
            assertEquals("王五", reader.page().inputValue("#name"));
            reader.page().click("text=Create the account and sign in");
            reader.page().waitForURL("**/en/my/sessions");
            reader.page().click(".tools button");
            reader.visit("/en/sign-in");
            reader.page().click("text=Sign in with Enterprise Code");
            reader.page().waitForURL("**/en/my");
            assertTrue(reader.page().innerText("h1").contains("王五"));
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void nobodyIsKeptFromChoosingAndLinking() {
        List<String> wrong = new ArrayList<>();
        for (boolean english : new boolean[] {false, true}) {
            RunningServer.provider("one").person("p-" + UUID.randomUUID(), "王五");
            try (Reader reader = Reader.looking(english, english ? ColorScheme.DARK : ColorScheme.LIGHT, english ? Reader.PHONE : Reader.DESK)) {
                reader.visit("/sign-in");
                lookAt(reader, "sign-in", wrong);
                reader.page().click("button[name=provider][value=one]");
                reader.page().waitForURL("**/sign-in/new");
                lookAt(reader, "arrival", wrong);
                reader.page().fill("#login", "nobody");
                reader.page().fill("#password", "not the password");
                reader.page().click("form[action*=join] button");
                lookAt(reader, "arrival again", wrong);
                assertEquals("王五", reader.page().inputValue("#name"));
                reader.page().click("form[action*=register] button");
                reader.page().waitForURL("**/my");
                for (String path : List.of("/my/identities", "/my/password", "/my/data")) {
                    reader.visit(path);
                    lookAt(reader, path, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
