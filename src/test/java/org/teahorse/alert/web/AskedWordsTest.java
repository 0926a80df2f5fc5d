package org.teahorse.alert.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.alert.SavedSearches;

class AskedWordsTest {

    @Test
    void aNameIsWhatWasTypedAndChosen() {
        assertEquals("设备补贴 · 政策、申报批次 · 孟连县", AskedWords.name("设备补贴", List.of("政策、申报批次", "孟连县")));
        assertEquals("孟连县", AskedWords.name("", List.of("孟连县")));
        assertEquals("茶", AskedWords.name("茶", List.of()));
    }

    @Test
    void aNameIsNeverTooLongAndNoCharacterIsCutInTwo() {
        for (int length : List.of(78, 79, 80, 81, 200)) {
            for (String typed : List.of("茶".repeat(length), "🍵".repeat(length), "a" + "🍵".repeat(length))) {
                String name = AskedWords.name(typed, List.of("孟连县", "茶".repeat(100), "政策"));
                assertTrue(name.length() <= SavedSearches.LONGEST_NAME, name);
                assertTrue(name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), name);
            }
        }
        assertEquals("茶".repeat(79) + "…", AskedWords.name("", List.of("茶".repeat(100))));
        assertEquals("茶 · 政策", AskedWords.name("茶", List.of("茶".repeat(100), "政策")));
    }
}
