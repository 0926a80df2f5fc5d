package org.teahorse.policy.domain;

import java.util.Objects;
import java.util.regex.Pattern;

import org.teahorse.shared.TextFolding;

/**
 * The same for all versions of one policy: its real name without the marks of a version, and the region it binds. Titles
 * of plans keep their years, for the next plan is another policy.
 */
public record FamilyKey(String value) {

    private static final Pattern VERSION = Pattern.compile(
            "[（(〔\\[](?:\\d{4}年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:第?[一二三四五六七八九十]+次)?(?:最新)?"
            + "(?:修正|修订|修改|修正案|修订版|修正版|修订本|修正本|年?版|年?本|试行|暂行|草案|征求意见稿|公布|发布|施行|通过|\\d{4}-\\d{2}-\\d{2})?[)）〕\\]]$");
    private static final Pattern ISO_DATE = Pattern.compile("[（(]\\d{4}-\\d{2}-\\d{2}[)）]$");
    private static final Pattern PUNCTUATION = Pattern.compile("[《》〈〉<>＜＞“”\"‘’·•,，、]");

    public FamilyKey {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The key of a title in a region.
     *
     * @param region the code of the region, null for national policies
     */
    public static FamilyKey of(String title, String region) {
        TitleParts parts = TitleParts.of(title);
        String name = TextFolding.withoutSpaces(parts.inner().map(TitleParts.Inner::name).orElse(parts.title()));
        String shorter = strip(name);
        while (!shorter.equals(name)) {
            name = shorter;
            shorter = strip(name);
        }
        return new FamilyKey((region == null ? "" : region) + "|" + PUNCTUATION.matcher(name).replaceAll(""));
    }

    private static String strip(String name) {
        String shorter = VERSION.matcher(ISO_DATE.matcher(name).replaceFirst("")).replaceFirst("");
        return shorter.isEmpty() ? name : shorter;
    }
}
