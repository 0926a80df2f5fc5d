package org.teahorse.shared;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence that outlives one redirect and is then gone.
 *
 * @param refusal whether something was refused
 * @param bundle  where the words stand
 */
public record Notice(boolean refusal, String bundle, String key, List<String> arguments) implements Serializable {

    private static final String ATTRIBUTE = "teahorse.notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static void refused(HttpSession session, BusinessException refusal) {
        session.setAttribute(ATTRIBUTE, new Notice(true, "messages", refusal.messageKey(), refusal.arguments().stream().map(String::valueOf).toList()));
    }

    public static void refused(HttpSession session, String bundle, String key, Object... arguments) {
        session.setAttribute(ATTRIBUTE, new Notice(true, bundle, key, texts(arguments)));
    }

    public static void done(HttpSession session, String bundle, String key, Object... arguments) {
        session.setAttribute(ATTRIBUTE, new Notice(false, bundle, key, texts(arguments)));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** The notice that waits in the session, taken out of it; null when none does. */
    public static Notice take(Object session) {
        if (session instanceof HttpSession open && open.getAttribute(ATTRIBUTE) instanceof Notice notice) {
            open.removeAttribute(ATTRIBUTE);
            return notice;
        }
        return null;
    }

    public String text(Locale locale) {
        return Texts.of(bundle, locale, key, arguments);
    }
}
