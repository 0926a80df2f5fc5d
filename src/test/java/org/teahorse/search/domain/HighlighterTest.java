package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.search.VocabularyEntry;

class HighlighterTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of(new VocabularyEntry("补贴", List.of("奖补"), 0.8f, false)));

    private static Highlighter lookingFor(String text) {
        return new Highlighter(new QueryReader(WORDS, TypePriors.read(), Places.NONE, LocalDate.of(2026, 11, 23), Ignored.NONE).read(text));
    }

    @Test
    void nothingButMarkIsMarkup() {
        assertEquals("&lt;b&gt;<mark>茶叶</mark>&amp;&quot;&#39;&lt;/b&gt;", lookingFor("茶叶").whole("<b>茶叶&\"'</b>"));
        assertEquals("&lt;mark&gt;", lookingFor("茶叶").whole("<mark>"));
    }

    @Test
    void markupThatIsLookedForStaysText() {
        assertFalse(lookingFor("<script>alert(1)</script>").whole("<script>alert(1)</script>").contains("<script"));
    }

    @Test
    void otherScriptsAndWidthsAreMarkedAsTheyStand() {
        assertEquals("<mark>茶葉</mark>加工", lookingFor("茶叶").whole("茶葉加工"));
        assertEquals("<mark>ＳＣ證</mark>", lookingFor("sc证").whole("ＳＣ證"));
    }

    @Test
    void officialWordingIsMarkedForTheEverydayOne() {
        assertEquals("设备<mark>奖补</mark>", lookingFor("补贴").whole("设备奖补"));
    }

    @Test
    void englishWordsAreMarkedWithTheirEnding() {
        assertEquals("<mark>Loans</mark> for exporters, balloon", lookingFor("loan").whole("Loans for exporters, balloon"));
    }

    @Test
    void theBestPartOfALongTextIsCutOut() {
        String text = "开头的话。".repeat(100) + "对茶叶加工设备给予奖补。" + "结尾的话。".repeat(100);
        List<String> snippets = lookingFor("茶叶设备补贴").snippets(text, 2);
        assertEquals(1, snippets.size());
        assertTrue(snippets.get(0).contains("<mark>茶叶</mark>加工<mark>设备</mark>给予<mark>奖补</mark>"), snippets.get(0));
        assertTrue(snippets.get(0).length() < 200);
    }

    @Test
    void aTextWithoutTheWordsHasNoSnippet() {
        assertEquals(List.of(), lookingFor("茶叶").snippets("花卉", 2));
        assertEquals(List.of(), lookingFor("").snippets("花卉", 2));
    }

    @Test
    void characterPairsAreNeverCut() {
        String text = "🍵".repeat(300) + "茶叶" + "🍵".repeat(300);
        String snippet = lookingFor("茶叶").snippets(text, 1).get(0);
        assertEquals(snippet, new String(snippet.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
