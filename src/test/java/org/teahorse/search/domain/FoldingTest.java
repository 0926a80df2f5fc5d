package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"專精特新,专精特新", "５００萬元,500万元", "ＳＣ證,sc证", "（試行）,(试行)", "①,1", "數字經濟,数字经济", "云政发〔2022〕9号,云政发〔2022〕9号", "🍵茶葉,🍵茶叶"})
    void spellingsOfOneTextBecomeEqual(String typed, String folded) {
        assertEquals(folded, Folding.fold(typed));
    }

    @Test
    void everyCharacterStaysOneCharacter() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            all.append(c);
        }
        assertEquals(all.length(), Folding.fold(all).length());
    }
}
