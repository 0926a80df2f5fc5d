package org.teahorse.shared;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** Looks up what people read. The bundles are {@code org.teahorse.i18n.<name>}, each complete in Chinese and English. */
public final class Texts {

    /** Never the machine's own language: what a reader sees must not depend on where the server stands. */
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    /** The text of a key with its placeholders filled; the key itself when it is missing, which a test forbids. */
    public static String of(String bundle, Locale locale, String key, Collection<?> arguments) {
        try {
            String pattern = ResourceBundle.getBundle("org.teahorse.i18n." + bundle, language(locale), NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, language(locale)).format(arguments.toArray());
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /** Every key of a bundle. */
    public static Set<String> keys(String bundle, Locale locale) {
        return ResourceBundle.getBundle("org.teahorse.i18n." + bundle, language(locale), NO_FALLBACK).keySet();
    }

    /** The language a reader gets: English for English, else Chinese. */
    public static Locale language(Locale wanted) {
        return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
