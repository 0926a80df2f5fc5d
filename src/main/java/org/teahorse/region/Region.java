package org.teahorse.region;

import java.util.Locale;

/**
 * One division.
 *
 * @param code      GB/T 2260 code, or a code of our own for a park
 * @param level     PROVINCE, PREFECTURE, COUNTY or PARK
 * @param parent    code of the division above; null for the widest one known here
 * @param path      codes from the widest division down to this one, joined by {@code /}
 * @param name      official Chinese name
 * @param shortName what people say: 普洱 for 普洱市
 * @param nameEn    English name
 * @param successor code that replaced this one; null while the division exists
 */
public record Region(String code, String level, String parent, String path, String name, String shortName, String nameEn,
        String successor) {

    /** Whether the division still exists. */
    public boolean current() {
        return successor == null;
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
