package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"云政发〔2022〕9号", "云政发[2022]9号", "云政发(2022)9号", "云政发（2022）9号", "云政发【2022】9号",
        "云政发〈2022〉9号", "云政发〔２０２２〕９号", "云政发2022 9号", "云政发20229号", "云政发〔2022〕第9号", "云政发〔2022〕9",
        "云政发 〔2022〕 9 号", "云政发〔2022]9号", "文号：云政发〔2022〕09号", "云政发〔二〇二二〕九号", "云政发2022年9号", "云政发［2022］9号"})
    void oneNumberHasOneKeyHoweverTyped(String typed) {
        DocumentNumber number = DocumentNumber.parse(typed).orElseThrow();
        assertEquals("云政发|2022|9", number.key());
        assertEquals("云政发〔2022〕9号", number.printed());
    }

    @ParameterizedTest
    @CsvSource({"云南省人民政府令第213号,云南省人民政府令|0|213", "国务院令（第735号）,国务院令|0|735",
        "财政部 税务总局公告2023年第6号,财政部税务总局公告|2023|6", "昆明市人民政府2015年第88号,昆明市人民政府|2015|88"})
    void ordersAndAnnouncementsAreNumbersToo(String typed, String key) {
        assertEquals(key, DocumentNumber.parse(typed).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"云政发", "2022", "云政发〔2022〕号", "转发云政发的通知", "", "关于2022年工作的通知"})
    void otherWordsAreNoNumber(String typed) {
        assertTrue(DocumentNumber.parse(typed).isEmpty());
    }

    @Test
    void findsNumbersInASentenceWithoutTheWordsBeforeThem() {
        String text = "根据国发〔2014〕19号和《指导意见》（国办发〔2020]20号）精神，云南省人民政府令第213号同时废止。";
        List<DocumentNumber.Found> found = DocumentNumber.findAll(text);
        assertEquals(List.of("国发|2014|19", "国办发|2020|20", "云南省人民政府令|0|213"),
                found.stream().map(item -> item.number().key()).toList());
        assertEquals("国办发〔2020]20号", text.substring(found.get(1).start(), found.get(1).end()));
    }

    @Test
    void aPrintedNumberIsReadBack() {
        for (String printed : List.of("云政发〔2022〕9号", "财政部公告2023年第6号", "国务院令第735号")) {
            assertEquals(printed, DocumentNumber.parse(printed).orElseThrow().printed());
        }
    }
}
