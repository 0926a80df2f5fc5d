package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.search.domain.EntryAnalysis.Token;

class EntryAnalysisTest {

    private static List<String> terms(String analyzer, String text) {
        return EntryAnalysis.tokens(analyzer, text).stream().map(Token::text).toList();
    }

    @Test
    void wordsComeFromADictionary() {
        assertEquals(List.of("我们", "支持", "中小企业", "贷款"), terms(EntryAnalysis.WORDS, "我們支持中小企業貸款"));
    }

    @Test
    void bigramsOverlap() {
        assertEquals(List.of("专精", "精特", "特新"), terms(EntryAnalysis.BIGRAMS, "专精特新"));
    }

    @Test
    void englishIsStemmedAndChineseLeftOut() {
        assertEquals(List.of("loan", "small", "business"), terms(EntryAnalysis.ENGLISH, "The loans of small businesses 贷款"));
    }

    @Test
    void titlesHaveSyllablesAndPairsOfInitials() {
        assertEquals(List.of("zhuan", "jing", "te", "xin"), terms(EntryAnalysis.PINYIN, "專精特新"));
        assertEquals(List.of("zj", "jt", "tx"), terms(EntryAnalysis.INITIALS, "专精特新"));
    }

    @Test
    void offsetsAreThoseOfTheOriginalText() {
        String text = "（１）繁體Ａ";
        for (Token token : EntryAnalysis.tokens(EntryAnalysis.WORDS, text)) {
            assertEquals(token.text(), Folding.fold(text.substring(token.start(), token.end())));
        }
    }

    @Test
    void anyTextCanBeAnalysed() {
        for (String text : List.of("", " ", "\ud83c", "🍵", "\u0000", "ﷺ", "a".repeat(10_000), "企".repeat(10_000))) {
            for (String analyzer : List.of(EntryAnalysis.WORDS, EntryAnalysis.BIGRAMS, EntryAnalysis.ENGLISH, EntryAnalysis.PINYIN,
                    EntryAnalysis.INITIALS)) {
                assertTrue(terms(analyzer, text).size() <= text.length());
            }
        }
    }
}
