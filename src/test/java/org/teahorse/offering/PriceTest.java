package org.teahorse.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    private static Price price(String model, String min, String max, String unit) {
        return Price.of(model == null ? null : PriceModel.valueOf(model), min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max), unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIXED      | 380         |             | 份   | 380 元/份            | CNY 380 per document
            FIXED      | 380.000000  | 380.000000  |      | 380 元               | CNY 380
            RANGE      | 300         | 800         | 月   | 300—800 元/月        | CNY 300–800 per month
            RANGE      | 600         | 900         | 地块 | 600—900 元/地块      | CNY 600–900 / 地块
            RANGE      | 1500        | 12000       | 次   | 1_500—12_000 元/次   | CNY 1_500–12_000 per session
            RANGE      | 12000       | 35000       | 年   | 1.2—3.5 万元/年      | CNY 12_000–35_000 per year
            RANGE      | 0.5         | 1.25        | 件   | 0.5—1.25 元/件       | CNY 0.5–1.25 per piece
            LOW        | 80          | 120         | 次   | 低收费，80—120 元/次 | Low fee, CNY 80–120 per session
            LOW        |             |             |      | 低收费               | Low fee
            QUOTE      |             |             |      | 面议                 | Price on request
            QUOTE      | 2000        |             | 项   | 面议，2_000 元/项起  | Price on request, from CNY 2_000 per item
            FREE       |             |             |      | 公益免费             | Free of charge
            GOVERNMENT |             |             |      | 政府购买，企业免费   | Paid by government, free for firms
            """)
    void saysWhatItCostsInBothLanguages(String model, String min, String max, String unit, String chinese, String english) {
        Price price = price(model, min, max, unit);
        assertEquals(chinese.replace('_', '\u00a0'), price.words(Locale.SIMPLIFIED_CHINESE));
        assertEquals(english.replace('_', '\u00a0'), price.words(Locale.ENGLISH));
        assertEquals(List.of(), price.faults());
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED,,,offering.price.fixed",
        "FIXED,300,800,offering.price.fixed.two",
        "RANGE,300,,offering.price.range",
        "RANGE,,800,offering.price.range",
        "RANGE,800,300,amount.reversed",
        "QUOTE,800,300,amount.reversed",
        "FREE,1,,offering.price.none",
        "GOVERNMENT,,1,offering.price.none"})
    void refusesWhatItsModelDoesNotAllow(String model, String min, String max, String reason) {
        assertEquals(List.of(reason), price(model, min, max, null).faults().stream().map(Price.Fault::reason).toList());
    }

    @Test
    void withoutAModelTheFiguresTell() {
        assertEquals(PriceModel.QUOTE, price(null, null, null, null).model());
        assertEquals(PriceModel.FIXED, price(null, "300", null, null).model());
        assertEquals(PriceModel.FIXED, price(null, "300", "300.00", null).model());
        assertEquals(PriceModel.RANGE, price(null, "300", "800", null).model());
    }

    @Test
    void oneFigureOfAFixedPriceStandsForBoth() {
        assertEquals(new BigDecimal("300"), price("FIXED", null, "300", null).min());
        assertEquals(new BigDecimal("300"), price("FIXED", "300", null, null).max());
    }
}
