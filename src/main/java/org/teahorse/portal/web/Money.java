package org.teahorse.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.Texts;

/** Amounts of yuan as each language writes them: in units of ten thousand in Chinese, in groups of three in English. */
final class Money {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Money() {
    }

    static String words(BigDecimal yuan, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        // an amount is never broken between its digits
        symbols.setGroupingSeparator('\u00a0');
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        boolean large = yuan.compareTo(TEN_THOUSAND) >= 0;
        boolean inTenThousands = large && !"en".equals(locale.getLanguage());
        return Texts.of("search", locale, large ? "money.large" : "money",
                List.of(format.format(inTenThousands ? yuan.divide(TEN_THOUSAND) : yuan)));
    }
}
