package org.teahorse.taxonomy;

import java.util.Locale;

/**
 * A class of GB/T 4754.
 *
 * @param code   letter of a section, or two, three or four digits
 * @param level  1 section, 2 division, 3 group, 4 class
 * @param parent code of the level above; null for a section
 * @param name   Chinese name
 * @param nameEn English name; null where none was written, which is below the sections
 */
public record Industry(String code, int level, String parent, String name, String nameEn) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null ? nameEn : name;
    }
}
