package org.teahorse.taxonomy;

import java.util.List;
import java.util.Locale;

/**
 * A line of business as people here speak of it, across the classes of the industrial classification.
 *
 * @param code       of our own: {@code tea}
 * @param words      what its entries are looked for by
 * @param topic      the topic that is about it; null for none
 * @param industries codes of GB/T 4754
 */
public record ValueChain(String code, String name, String nameEn, String words, String topic, List<String> industries) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
