package org.teahorse.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Texts;

/**
 * A sentence that outlives one redirect and is then gone.
 *
 * @param refusal whether something was refused
 * @param bundle  where the words stand
 */
record Notice(boolean refusal, String bundle, String key, List<String> arguments) implements Serializable {

    private static final String ATTRIBUTE = "teahorse.notice";

    static void refused(HttpSession session, BusinessException refusal) {
        session.setAttribute(ATTRIBUTE, new Notice(true, "messages", refusal.messageKey(), refusal.arguments().stream().map(String::valueOf).toList()));
    }

    static void refused(HttpSession session, String key, String... arguments) {
        session.setAttribute(ATTRIBUTE, new Notice(true, "exchange", key, List.of(arguments)));
    }

    static void done(HttpSession session, String key, String... arguments) {
        session.setAttribute(ATTRIBUTE, new Notice(false, "exchange", key, List.of(arguments)));
    }

    /** The notice that waits in the session, taken out of it; null when none does. */
    static Notice take(Object session) {
        if (session instanceof HttpSession open && open.getAttribute(ATTRIBUTE) instanceof Notice notice) {
            open.removeAttribute(ATTRIBUTE);
            return notice;
        }
        return null;
    }

    String text(Locale locale) {
        return Texts.of(bundle, locale, key, arguments);
    }
}
