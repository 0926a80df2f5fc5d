package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.region.Region;
import org.teahorse.search.Understood;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.domain.Reading.Concept;

class QueryReaderTest {

    private final Vocabulary words = new Vocabulary(List.of(
            new VocabularyEntry("没抵押", List.of("信用贷款", "融资 担保"), 0.9f, false),
            new VocabularyEntry("专精特新", List.of("专业化"), 0.5f, false),
            new VocabularyEntry("普洱茶", List.of("茶叶"), 0.7f, false),
            new VocabularyEntry("SC证", List.of("食品生产许可"), 0.95f, true)));
    private final Places places = new Places(List.of(
                    new Region("530000", "PROVINCE", null, "530000", "云南省", "云南", "Yunnan", null),
                    new Region("530800", "PREFECTURE", "530000", "530000/530800", "普洱市", "普洱", "Pu'er", null),
                    new Region("532900", "PREFECTURE", "530000", "530000/532900", "大理白族自治州", "大理", "Dali", null),
                    new Region("530827", "COUNTY", "530800", "530000/530800/530827", "孟连傣族拉祜族佤族自治县", "孟连", "Menglian", null)));
    private final QueryReader reader = without();

    private QueryReader without(String... ignored) {
        return new QueryReader(words, TypePriors.read(), places, LocalDate.of(2026, 11, 23), new Ignored(List.of(ignored)));
    }

    private static List<String> of(Reading reading, Understood.Kind kind) {
        return reading.understood().stream().filter(part -> part.kind() == kind).map(Understood::text).toList();
    }

    private List<String> concepts(String text) {
        return reader.read(text).concepts().stream().map(Concept::text).toList();
    }

    @Test
    void questionWordsAreLeftOutAndKnownWordingsTakenWhole() {
        assertEquals(List.of("没抵押", "贷款"), concepts("没抵押怎么贷款"));
        assertEquals(List.of("专精特新", "好处"), concepts("专精特新有什么好处"));
    }

    @Test
    void everydayWordsBringTheirOfficialOnes() {
        assertEquals(List.of("信用贷款", "融资 担保"),
                reader.read("没抵押").concepts().get(0).related().stream().map(Vocabulary.Related::wording).toList());
    }

    @Test
    void aTwoWayEntryLeadsBackToo() {
        assertEquals("sc证", reader.read("食品生产许可").concepts().get(0).related().get(0).wording());
        assertEquals("食品生产许可", reader.read("ＳＣ證").concepts().get(0).related().get(0).wording());
    }

    @Test
    void aNamedRegionIsAPreferenceAndSatisfiedByWhatLiesThere() {
        Reading reading = reader.read("上批专精特新名单 普洱");
        assertEquals(List.of("530000", "530800"), reading.near());
        assertTrue(reading.understood().contains(new Understood(Understood.Kind.REGION, "普洱", List.of("530800"))), reading::toString);
        assertTrue(reading.concepts().stream().filter(concept -> concept.text().equals("普洱")).findFirst().orElseThrow().marks().stream()
                .anyMatch(mark -> mark.value().equals("530800")));
        assertEquals(List.of("530000", "530800", "530827"), reader.read("云南孟连县的补贴").near());
    }

    @Test
    void aNameInsideAnotherWordNamesNoRegion() {
        for (String text : List.of("普洱茶厂", "大理石加工", "茶叶", "云南省企业")) {
            assertEquals(List.of(), reader.read(text).near(), text);
        }
    }

    @Test
    void aWordThatSaysATypeIsSatisfiedByIt() {
        Concept list = reader.read("专精特新名单").concepts().get(1);
        assertEquals("名单", list.text());
        assertEquals(List.of("RESULT"), list.marks().stream().map(Reading.Mark::value).toList());
    }

    @Test
    void aQuestionOfQuestionWordsAloneIsSearchedAsItStands() {
        assertTrue(reader.read("怎么办").concepts().size() > 0);
    }

    @Test
    void lettersMayBePinyinOfAKnownWording() {
        Reading reading = reader.read("zhuanjingtexin");
        assertEquals("专精特新", reading.concepts().get(0).text());
        assertTrue(reading.understood().stream().anyMatch(part -> part.kind() == Understood.Kind.PINYIN));
    }

    @Test
    void englishStaysEnglish() {
        assertEquals(List.of("small", "business", "loans"), concepts("small business loans"));
        assertTrue(reader.read("small business loans").pinyin().isEmpty());
    }

    @Test
    void ofFewKeyWordsMostAreNeededAndOfASentenceSome() {
        assertEquals(2, reader.read("茶叶 加工").needed());
        Reading sentence = reader.read("合伙企业的合伙人退伙之后应当怎样清算财产");
        assertTrue(sentence.needed() * 2 < sentence.concepts().size(), sentence::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"(*?[", "😀", "\ud83c", "''''", "a'b'c", "0", "〔〕号", "。，、"})
    void anyTextCanBeRead(String text) {
        Reading reading = reader.read(text);
        assertTrue(reading.concepts().size() <= text.length());
    }

    @Test
    void yearsAndAmountsNeedNotBeInAnEntry() {
        assertEquals(List.of("茶叶", "补贴"), reader.read("2026年50万以下茶叶补贴").subjects().stream().map(Concept::text).toList());
        assertEquals(List.of("2026", "50万元"), reader.read("2026年50万以下").subjects().stream().map(Concept::text).toList());
        Concept plan = reader.read("十四五规划").concepts().get(0);
        assertEquals("十四五", plan.text());
        assertEquals(5, plan.marks().size());
    }

    @Test
    void aNumberOfADocumentIsNoYear() {
        assertEquals(List.of(), of(reader.read("云政发〔2022〕9号"), Understood.Kind.YEAR));
        assertEquals(List.of(), of(reader.read("云政发2022年9号"), Understood.Kind.YEAR));
    }

    @Test
    void everyKindOfReadingIsTold() {
        Reading reading = reader.read("普洱的茶厂2026年50万以下贷款给个体户吗");
        assertEquals(List.of("普洱"), of(reading, Understood.Kind.REGION));
        assertEquals(List.of("2026年"), of(reading, Understood.Kind.YEAR));
        assertEquals(List.of("50万以下"), of(reading, Understood.Kind.AMOUNT));
        assertEquals(List.of("茶厂"), of(reading, Understood.Kind.INDUSTRY));
        assertEquals(List.of("个体户"), of(reading, Understood.Kind.AUDIENCE));
        assertEquals(List.of("贷款"), of(reading, Understood.Kind.INTENT));
        assertEquals(List.of("的", "给", "吗"), of(reading, Understood.Kind.LEFT_OUT));
    }

    @Test
    void eachReadingCanBeLeftOutByItself() {
        String text = "普洱没抵押2026年50万以下贷款茶厂个体户吗";
        List<Understood> all = reader.read(text).understood();
        assertEquals(8, all.size(), all::toString);
        for (Understood one : all) {
            // the 年 of a year that is none is left out like any other
            List<Understood> rest = without(one.ignoring()).read(text).understood().stream().filter(part -> !part.text().equals("年")).toList();
            assertEquals(all.stream().filter(other -> !other.equals(one)).toList(), rest, one::toString);
        }
        assertEquals(List.of(), of(without("number:云政发〔2022〕9号").read("云政发〔2022〕9号"), Understood.Kind.NUMBER));
        assertEquals(List.of(), of(without("pinyin:zhuanjingtexin").read("zhuanjingtexin"), Understood.Kind.PINYIN));
    }

    @Test
    void whatIsLeftOutIsAnOrdinaryWordAgain() {
        assertEquals(List.of(), without("region:普洱").read("普洱补贴").near());
        assertEquals("普洱补贴", without("region:普洱").read("普洱补贴").subjects().stream().map(Concept::text).collect(Collectors.joining()));
        assertEquals(List.of(), without("intent:result").read("专精特新名单").concepts().get(1).marks());
        assertEquals(List.of(), without("synonym:没抵押").read("没抵押").concepts().get(0).related());
    }

    @Test
    void anotherReadingsNameLeavesNothingOut() {
        String text = "2026年补贴";
        assertEquals(reader.read(text), without("year:2025年", "amount:2026年", "intent:office", "region:昆明").read(text));
    }
}
