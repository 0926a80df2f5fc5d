package org.teahorse.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.teahorse.shared.Texts;

/** What people call the acts of the record. The codes are what is sealed and exported; a name may change with the years. */
public final class ActNames {

    private static final String BUNDLE = "audit";
    private static final String ACT = "act.";
    private static final String ON = "on.";

    private ActNames() {
    }

    /** Every act that has a name, by its code. */
    public static Map<String, String> all(Locale locale) {
        Map<String, String> names = new TreeMap<>();
        Texts.keys(BUNDLE, locale).stream().filter(key -> key.startsWith(ACT)).map(key -> key.substring(ACT.length()))
                .forEach(act -> names.put(act, act(act, locale)));
        return names;
    }

    static String act(String act, Locale locale) {
        return named(ACT, act, locale);
    }

    static String target(String type, Locale locale) {
        return named(ON, type, locale);
    }

    /** The code itself where there is no name: a row of another version of the product is still shown. */
    private static String named(String prefix, String code, Locale locale) {
        String name = Texts.of(BUNDLE, locale, prefix + code, List.of());
        return name.equals(prefix + code) ? code : name;
    }
}
