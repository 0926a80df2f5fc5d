package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.TypePriors.Preference;

class TypePriorsTest {

    private final TypePriors priors = TypePriors.read();
    private final QueryReader reader = new QueryReader(new Vocabulary(List.of()), priors, Places.NONE, LocalDate.of(2026, 11, 23), Ignored.NONE);

    private Preference preference(String text) {
        return priors.of(reader.read(text));
    }

    private static double of(Preference preference, EntryType type) {
        return preference.types()[type.ordinal()];
    }

    @ParameterizedTest
    @CsvSource({"茶厂买设备有补贴吗,PROGRAM", "融资担保办法,POLICY", "专精特新名单,RESULT", "做检测的机构有哪些,PROVIDER", "代账多少钱,OFFERING",
            "办食品许可找谁,OFFICE", "这个月截止的申报,CALL"})
    void theWordsSayWhichTypeAnswersBest(String text, EntryType best) {
        Preference preference = preference(text);
        for (EntryType type : EntryType.values()) {
            assertTrue(of(preference, best) >= of(preference, type), () -> text + ": " + type + " " + of(preference, type));
        }
    }

    @Test
    void aNumberAndAPastedTitlePreferNothing() {
        assertEquals(Preference.NONE, preference("云政发〔2022〕9号"));
        assertEquals(Preference.NONE, preference("云南省人民政府办公厅关于印发云南省支持中小企业纾困发展若干措施的通知"));
    }

    @Test
    void whatClosesIsPreferredOnlyByWhoAsksForIt() {
        assertTrue(preference("快截止的项目").closing() > 1);
        assertEquals(1, preference("茶厂设备").closing());
    }

    @ParameterizedTest
    @CsvSource({"茶厂设备", "找谁办补贴项目", "公司机构收费多少钱", "名单公示文件通知"})
    void preferencesStayModest(String text) {
        for (double factor : preference(text).types()) {
            assertTrue(factor > 0.4 && factor < 3, text + ": " + factor);
        }
    }
}
