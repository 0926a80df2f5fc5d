package org.teahorse.offering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.Texts;

/**
 * What an offering costs.
 *
 * @param min  in yuan; null where the model has none
 * @param max  in yuan, at least {@code min}; null where the model has none
 * @param unit what it is the price of, as it is written: 月; null for the whole
 */
public record Price(PriceModel model, BigDecimal min, BigDecimal max, String unit) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** The price in words: 300—800 元/月, 面议, CNY 300–800 per month. */
    public String words(Locale locale) {
        String amount = amount(locale);
        return switch (model) {
            case FREE, GOVERNMENT -> text(locale, "price." + model);
            case LOW -> amount == null ? text(locale, "price.LOW") : text(locale, "price.LOW.amount", amount);
            case QUOTE -> min == null ? text(locale, "price.QUOTE") : text(locale, "price.QUOTE.from", with(locale, number(min, locale, false), false));
            case FIXED, RANGE -> amount;
        };
    }

    private String amount(Locale locale) {
        if (min == null && max == null) {
            return null;
        }
        BigDecimal from = min == null ? max : min;
        BigDecimal to = max == null ? min : max;
        boolean inTenThousands = !isEnglish(locale) && from.compareTo(TEN_THOUSAND) >= 0;
        String number = from.compareTo(to) == 0 ? number(from, locale, inTenThousands)
                : text(locale, "price.span", number(from, locale, inTenThousands), number(to, locale, inTenThousands));
        return with(locale, number, inTenThousands);
    }

    private String with(Locale locale, String number, boolean inTenThousands) {
        String money = text(locale, inTenThousands ? "price.money.large" : "price.money", number);
        if (unit == null) {
            return money;
        }
        return PriceUnit.of(unit).map(known -> text(locale, "price.per", money, text(locale, "unit." + known)))
                .orElseGet(() -> text(locale, "price.per.other", money, unit));
    }

    private static String number(BigDecimal yuan, Locale locale, boolean inTenThousands) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        // an amount is never broken between its digits
        symbols.setGroupingSeparator('\u00a0');
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(inTenThousands ? yuan.divide(TEN_THOUSAND) : yuan);
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Texts.of("offering", locale, key, List.of(arguments));
    }

    /** A reason why a price cannot be as a source states it. @param reason key into the {@code messages} bundle */
    public record Fault(String field, String reason, List<String> arguments) {
    }

    /** What is wrong with a price; empty when it is right. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (min != null && max != null && min.compareTo(max) > 0) {
            faults.add(new Fault("priceMin", "amount.reversed", List.of(min.toPlainString(), max.toPlainString())));
        }
        switch (model) {
            case FIXED -> {
                if (min == null && max == null) {
                    faults.add(new Fault("priceMin", "offering.price.fixed", List.of()));
                } else if (min != null && max != null && min.compareTo(max) < 0) {
                    faults.add(new Fault("priceMax", "offering.price.fixed.two", List.of(min.toPlainString(), max.toPlainString())));
                }
            }
            case RANGE -> {
                if (min == null || max == null) {
                    faults.add(new Fault(min == null ? "priceMin" : "priceMax", "offering.price.range", List.of()));
                }
            }
            case FREE, GOVERNMENT -> {
                if (min != null || max != null) {
                    faults.add(new Fault("priceMin", "offering.price.none", List.of(model.name())));
                }
            }
            case QUOTE, LOW -> {
                // may say what to expect, or not
            }
        }
        return List.copyOf(faults);
    }

    /** The price a source states; one figure of a fixed price stands for both. @param model null when it says none: then the figures tell */
    public static Price of(PriceModel model, BigDecimal min, BigDecimal max, String unit) {
        PriceModel known = model != null ? model : min == null && max == null ? PriceModel.QUOTE
                : min != null && max != null && min.compareTo(max) != 0 ? PriceModel.RANGE : PriceModel.FIXED;
        boolean fixed = known == PriceModel.FIXED;
        return new Price(known, fixed && min == null ? max : min, fixed && max == null ? min : max, unit);
    }
}
