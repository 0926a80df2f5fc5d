package org.teahorse.console.domain;

import java.util.regex.Pattern;

/** Takes what may be secret out of a value that is shown: who signs in at an address, and what its query says. */
public final class ShownValue {

    private static final String HIDDEN = "•••";
    private static final Pattern SIGNED_IN = Pattern.compile("(//)[^/@\\s]+@");
    private static final Pattern QUERY_VALUE = Pattern.compile("([?&;][^=&;\\s]+=)[^&;\\s]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^[a-z][a-z0-9+.:-]*:?//.*");

    private ShownValue() {
    }

    /** The value itself, but for the parts of an address that may be secret. */
    public static String of(String value) {
        if (!ADDRESS.matcher(value).matches()) {
            return value;
        }
        return QUERY_VALUE.matcher(SIGNED_IN.matcher(value).replaceAll("$1" + HIDDEN + "@")).replaceAll("$1" + HIDDEN);
    }
}
