package org.teahorse.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teahorse.shared.ReferenceFile;

/**
 * Finds the size class of an enterprise by the official table, with the comparisons that prove it. Where a number is missing the answer
 * is the set of classes that are still possible.
 */
@ApplicationScoped
public class SizeClassification {

    /** What the table measures. */
    public enum Indicator {
        /** persons */
        EMPLOYEES,
        /** 万元 of a year */
        REVENUE,
        /** 万元 */
        ASSETS
    }

    /**
     * A row of the table: an industry with the least numbers of each class but the smallest.
     *
     * @param codes letters of sections, or the first digits of classes
     */
    public record Row(int number, String name, String nameEn, List<String> codes, Map<Indicator, Map<SizeClass, BigDecimal>> least,
            LocalDate validFrom, String standard) {

        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : name;
        }
    }

    /**
     * One comparison.
     *
     * @param given null when it is not known
     * @param met   null when the number is not known
     */
    public record Comparison(SizeClass of, Indicator indicator, BigDecimal least, BigDecimal given, Boolean met) {
    }

    /** The answer: one class, or all that are possible, the smallest first. */
    public record Classified(Row row, Set<SizeClass> classes, List<Comparison> proof) {
    }

    private static final List<SizeClass> WITH_LEAST = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Clock clock;

    private final List<Row> rows = ReferenceFile.read("size-classes.csv").stream().map(SizeClassification::row).toList();

    private static Row row(Map<String, String> cells) {
        Map<Indicator, Map<SizeClass, BigDecimal>> least = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            Map<SizeClass, BigDecimal> numbers = new EnumMap<>(SizeClass.class);
            for (SizeClass size : WITH_LEAST) {
                String cell = cells.get((indicator + "_" + size).toLowerCase(Locale.ROOT));
                if (!cell.isEmpty()) {
                    numbers.put(size, new BigDecimal(cell));
                }
            }
            if (!numbers.isEmpty()) {
                least.put(indicator, numbers);
            }
        }
        return new Row(Integer.parseInt(cells.get("row")), cells.get("name_zh"), cells.get("name_en"),
                List.of(cells.get("codes").split("\\|")), least, LocalDate.parse(cells.get("valid_from")), cells.get("standard"));
    }

    /** The rows that hold today. */
    public List<Row> rows() {
        LocalDate today = LocalDate.now(clock);
        return rows.stream().filter(row -> !row.validFrom().isAfter(today)).toList();
    }

    /**
     * The row of an industry: the one that names it most narrowly.
     *
     * @param industry code of GB/T 4754, with or without the letter of its section: {@code C1530}, {@code 1530}, {@code A}
     * @return empty when the code is unknown or the table leaves it out, such as finance, education and health
     */
    public Optional<Row> rowOf(String industry) {
        String code = industry == null ? "" : industry.strip().toUpperCase(Locale.ROOT);
        String digits = code.length() > 1 && Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
        if (taxonomy.industry(digits).isEmpty()) {
            return Optional.empty();
        }
        String section = section(digits);
        return rows().stream()
                .flatMap(row -> row.codes().stream().filter(listed -> listed.equals(section) || digits.startsWith(listed)).map(listed -> Map.entry(listed, row)))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt((String listed) -> Character.isLetter(listed.charAt(0)) ? 0 : listed.length())))
                .map(Map.Entry::getValue);
    }

    private String section(String code) {
        String current = code;
        while (true) {
            String parent = taxonomy.industry(current).map(Industry::parent).orElse(null);
            if (parent == null) {
                return current;
            }
            current = parent;
        }
    }

    /** @param given what is known; what is missing leaves more than one class possible */
    public Classified classify(Row row, Map<Indicator, BigDecimal> given) {
        Set<SizeClass> possible = EnumSet.noneOf(SizeClass.class);
        List<Indicator> missing = row.least().keySet().stream().filter(indicator -> given.get(indicator) == null).toList();
        collect(row, new EnumMap<>(withoutNulls(given)), missing, possible);
        List<Comparison> proof = new ArrayList<>();
        for (SizeClass size : WITH_LEAST) {
            row.least().forEach((indicator, least) -> {
                BigDecimal number = given.get(indicator);
                proof.add(new Comparison(size, indicator, least.get(size), number, number == null ? null : number.compareTo(least.get(size)) >= 0));
            });
        }
        return new Classified(row, possible, List.copyOf(proof));
    }

    private static Map<Indicator, BigDecimal> withoutNulls(Map<Indicator, BigDecimal> given) {
        Map<Indicator, BigDecimal> known = new EnumMap<>(Indicator.class);
        given.forEach((indicator, number) -> {
            if (number != null) {
                known.put(indicator, number);
            }
        });
        return known;
    }

    /** Tries what is missing at nothing and at the least number of each class: between them nothing changes. */
    private static void collect(Row row, Map<Indicator, BigDecimal> known, List<Indicator> missing, Set<SizeClass> possible) {
        if (missing.isEmpty()) {
            possible.add(sizeOf(row, known));
            return;
        }
        Indicator next = missing.get(0);
        List<BigDecimal> tries = new ArrayList<>(row.least().get(next).values());
        tries.add(BigDecimal.ZERO);
        for (BigDecimal number : tries) {
            known.put(next, number);
            collect(row, known, missing.subList(1, missing.size()), possible);
        }
        known.remove(next);
    }

    /** A class is reached when all its numbers are; who reaches none is micro. */
    private static SizeClass sizeOf(Row row, Map<Indicator, BigDecimal> known) {
        return WITH_LEAST.stream().filter(size -> row.least().entrySet().stream()
                .allMatch(least -> known.get(least.getKey()).compareTo(least.getValue().get(size)) >= 0)).findFirst().orElse(SizeClass.MICRO);
    }
}
