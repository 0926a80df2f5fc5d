package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKeysTest {

    private static final String KEY = "云政发|2022|9";

    @ParameterizedTest
    @ValueSource(strings = {"云政发〔2022〕9号", "云政发[2022]9号", "云政发(2022)9号", "云政发2022 9号", "云政发2022年9号", "雲政發（２０２２）９號", "云政发〔二〇二二〕九号"})
    void aWholeNumberIsRecognisedHoweverTyped(String typed) {
        NumberKeys.Typed number = NumberKeys.typedIn(Folding.fold(typed)).get(0);
        assertTrue(number.whole());
        assertEquals(Set.of(KEY), number.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问云政发〔2022〕9号还有效吗", "云政发2022年9号是什么内容", "我想找云政发2022 9号的全文"})
    void aNumberIsFoundInAQuestion(String typed) {
        NumberKeys.Typed number = NumberKeys.typedIn(Folding.fold(typed)).get(0);
        assertFalse(number.whole());
        assertTrue(number.keys().contains(KEY), number.keys()::toString);
    }

    @Test
    void yearAndRunningNumberAloneAreANumberToo() {
        NumberKeys.Typed number = NumberKeys.typedIn("2022年9号").get(0);
        assertTrue(number.whole());
        assertTrue(NumberKeys.ofPrinted("云政发〔2022〕9号").containsAll(number.incomplete()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年稳增长", "第9号公路", "茶叶", "", "12345", "2026年小巨人第几批", "100万元贷款"})
    void otherFiguresAreNotNumbers(String typed) {
        assertEquals(List.of(), NumberKeys.typedIn(typed));
    }

    @Test
    void numbersThatATextCitesAreFound() {
        assertEquals(Set.of("国发|2020|3", "云政办发|2021|66"),
                NumberKeys.mentionedIn("根据国发〔2020〕3号、雲政辦發〔2021〕66號文件精神，建设9号楼，拨付9号账户。"));
    }

    @Test
    void whatCannotBeReadIsAKeyAsItStands() {
        assertEquals(Set.of("无号"), NumberKeys.ofPrinted("无 号"));
    }
}
