package org.teahorse.taxonomy;

import java.util.List;
import java.util.Locale;

/**
 * A topic of the first or second level.
 *
 * @param code     stable English code, {@code parent.child} for the second level
 * @param parent   code of the first level; null there
 * @param nameZh   Chinese name
 * @param nameEn   English name
 * @param keywords words that speak for the topic, each with an optional weight: {@code 设备补贴*2}
 */
public record Topic(String code, String parent, String nameZh, String nameEn, List<String> keywords) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
