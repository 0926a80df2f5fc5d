package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.EntryType;
import org.teahorse.search.Intent;
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

    @ParameterizedTest
    @CsvSource({"补贴多少钱,MONEY", "什么时候截止,CALL", "专精特新公示,RESULT", "在哪办执照,OFFICE", "哪家代账好,PROVIDER", "法律顾问,PROVIDER", "变更登记怎么办理,HOW_TO",
            "融资担保办法,POLICY", "how to register a company,HOW_TO", "loan for a tea factory,MONEY", "企业服务热线,OFFICE"})
    void theWordsSayWhatIsWanted(String text, Intent intent) {
        assertEquals(Set.of(intent), reader.read(text).intents());
    }

    @Test
    void aWordInALongerOneWantsNothing() {
        assertEquals(Set.of(), reader.read("deflated grantor").intents());
        assertEquals(1, of(preference("补贴多少钱"), EntryType.PROGRAM) / of(preference("补贴"), EntryType.PROGRAM), 0.001);
    }

    @Test
    void whatIsNotWantedIsNotPreferred() {
        QueryReader without = new QueryReader(new Vocabulary(List.of()), priors, Places.NONE, LocalDate.of(2026, 11, 23), new Ignored(List.of("intent:result")));
        Preference ignoring = priors.of(without.read("专精特新公示"));
        assertTrue(of(ignoring, EntryType.RESULT) < of(preference("专精特新公示"), EntryType.RESULT));
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
