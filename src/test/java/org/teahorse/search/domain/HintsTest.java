package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.search.Understood.Kind;

class HintsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<Hint> hints(String text, LocalDate today) {
        return Hints.in(Folding.fold(text), today, hint -> true).all();
    }

    private static String as(String text, Kind kind) {
        return String.join(" ", hints(text, TODAY).stream().filter(hint -> hint.kind() == kind).flatMap(hint -> hint.as().stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({"2026年茶叶补贴,2026", "２０２５年度申报,2025", "专精特新名单 2025,2025", "去年的名单,2025", "今年还能报吗,2026", "明年的计划,2027", "前年,2024",
            "2021-2023年,2021 2022 2023", "2024年至2025年,2024 2025", "近三年的公示,2024 2025 2026", "最近2年,2025 2026",
            "十四五规划,2021 2022 2023 2024 2025", "“十五五”期间,2026 2027 2028 2029 2030"})
    void yearsAndPlansAreYears(String text, String years) {
        assertEquals(years, as(text, Kind.YEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶叶", "以前年度亏损", "三年以上年限", "2026元", "12026年", "2050名员工", "1024", "二十四五个人", "十四五岁", "3026年", "0年", "2500年", "v2026", "2026.5",
            "2026年至2021年", "去", "近期"})
    void whatIsNoYearIsNotRead(String text) {
        assertEquals("", as(text, Kind.YEAR));
    }

    @Test
    void thisYearIsThatOfTheDayOfTheQuestion() {
        assertEquals(List.of("2026"), hints("今年", LocalDate.of(2026, 12, 31)).get(0).as());
        assertEquals(List.of("2027"), hints("今年", LocalDate.of(2027, 1, 1)).get(0).as());
        assertEquals(List.of("2026"), hints("去年", LocalDate.of(2027, 1, 1)).get(0).as());
    }

    @ParameterizedTest
    @CsvSource({"50万以下的贷款,..500000", "不超过500万,..5000000", "三十万,150000..600000", "100万元,500000..2000000", "100万元以上,1000000..",
            "30-50万,300000..500000", "二十万到一百万元,200000..1000000", "每月300元以下的代账,..300", "五百元以内,..500", "1.5亿元,75000000..300000000",
            "2百万,1000000..4000000", "1000块钱,500..2000", "贷十来万能行吗,", "想贷十来万,50000..200000", "at most 5000元,2500..10000", "至少20万,200000..",
            "50萬以下,..500000", "1，000，000元,500000..2000000"})
    void amountsAreSpansInYuan(String text, String span) {
        assertEquals(span == null ? "50000..200000" : span, as(text, Kind.AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"五十万茶业有限公司", "50万科技公司", "百万庄大街", "万达广场", "一元化领导", "十万人", "50万户", "千万别错过", "营业收入280万的茶厂", "年利润不到300万",
            "设备投资100万能补多少", "注册资金50万", "欠我货款20万元", "三五万", "0元", "万元", "两块地", "12345", "第3块", "50", "99999999999999万元", "100万-50万"})
    void whatIsNoAmountOrOneOfSomethingElseIsNotRead(String text) {
        assertEquals("", as(text, Kind.AMOUNT));
    }

    @ParameterizedTest
    @CsvSource({"茶厂买设备有补贴吗,1530", "开民宿,613", "餐饮店,62", "物流公司,G", "软件企业,65", "loan for a tea factory,1530", "跑货运的大车,543", "斗南花卉,0143"})
    void tradesAreCodes(String text, String code) {
        assertTrue(List.of(as(text, Kind.INDUSTRY).split(" ")).contains(code), () -> as(text, Kind.INDUSTRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"食品生产许可证", "进销存软件", "teach me", "teapot", "中小企业"})
    void aWordInAnotherIsNoTrade(String text) {
        assertEquals("", as(text, Kind.INDUSTRY));
    }

    @ParameterizedTest
    @CsvSource({"个体户要不要报税,SELF_EMPLOYED", "小微企业贷款,MICRO_SMALL", "初创公司,STARTUP", "返乡创业,RETURNEE", "大学生创业,GRADUATE", "退伍兵,VETERAN", "残疾人就业,DISABLED",
            "女性创业,WOMEN", "中小企业,", "科技型中小企业,", "grants for women,WOMEN", "womenswear,"})
    void whomItIsForIsKnown(String text, String audience) {
        assertEquals(audience == null ? "" : audience, as(text, Kind.AUDIENCE));
    }

    @Test
    void theWordsThatShipStandForWhatThereIs() {
        WordMeanings.industries().all().forEach((word, meaning) -> meaning.values()
                .forEach(code -> assertTrue(Industries.knows(code), () -> word + " stands for " + code)));
        Set<String> sizes = Set.of("MICRO", "SMALL", "MEDIUM", "LARGE");
        WordMeanings.audiences().all().forEach((word, meaning) -> assertTrue(sizes.containsAll(meaning.values()), word));
        assertTrue(WordMeanings.industries().all().size() > 300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e年6202\u202c", "مصنع شاي 50万", "茶tea☕2026年50万元", "①②③万元", "〇年", "년", "𠀀𠀀年", "--..--万", "٥٠万以下"})
    void oddTextIsReadWithoutHarm(String text) {
        assertTrue(hints(text, TODAY).size() <= 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年", "50万以下", "十四五", "一二三四五六七八九十", "1,000,", "近三年最近", "茶"})
    void aLongTextIsReadInNoTime(String part) {
        String text = part.repeat(200).substring(0, 200);
        hints(text, TODAY);
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            hints(text, TODAY);
        }
        long each = (System.nanoTime() - start) / 20;
        assertTrue(each < 20_000_000, () -> each + " ns");
    }
}
