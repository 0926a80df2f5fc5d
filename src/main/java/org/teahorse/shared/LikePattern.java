package org.teahorse.shared;

/** Patterns of SQL's {@code like} for what somebody typed: its own signs of a pattern stand for themselves. */
public final class LikePattern {

    private LikePattern() {
    }

    /** @return a pattern of whatever contains the text, escaped by backslashes */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
