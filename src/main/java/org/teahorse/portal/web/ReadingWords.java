package org.teahorse.portal.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchWords;
import org.teahorse.search.Understood;
import org.teahorse.shared.Texts;

/** Says how words were read, in the language of the page. */
final class ReadingWords {

    private static final String BUNDLE = "search";
    /** A trade may stand for many branches; the first say enough. */
    private static final int MOST_NAMES = 3;

    private final SearchWords names;
    private final Locale locale;

    ReadingWords(SearchWords names, Locale locale) {
        this.names = names;
        this.locale = locale;
    }

    String of(Understood reading) {
        return text("understood." + reading.kind().name(), reading.text(), taken(reading));
    }

    private String taken(Understood reading) {
        List<String> as = reading.as();
        return switch (reading.kind()) {
            case REGION -> as.stream().map(names::place).collect(Collectors.joining(text("comma")));
            case YEAR -> years(as);
            case AMOUNT -> amount(as.get(0));
            case INDUSTRY -> joined(as.stream().limit(MOST_NAMES).map(code -> names.label(Facet.INDUSTRY, code)));
            case AUDIENCE -> joined(as.stream().map(code -> text("audience." + code)));
            case INTENT -> joined(as.stream().map(code -> text("intent." + code)));
            default -> joined(as.stream());
        };
    }

    private String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(text("comma")));
    }

    private String years(List<String> years) {
        return years.size() == 1 ? text("year", years.get(0)) : text("years", years.get(0), years.get(years.size() - 1));
    }

    private String amount(String span) {
        int dots = span.indexOf("..");
        String least = money(span.substring(0, dots));
        String most = money(span.substring(dots + 2));
        return least.isEmpty() ? text("amounts.most", most) : most.isEmpty() ? text("amounts.least", least) : text("amounts.between", least, most);
    }

    private String money(String yuan) {
        return yuan.isEmpty() ? "" : Money.words(new BigDecimal(yuan), locale);
    }

    private String text(String key, Object... values) {
        return Texts.of(BUNDLE, locale, key, List.of(values));
    }
}
