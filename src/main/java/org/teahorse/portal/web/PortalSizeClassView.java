package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.SizeClass;
import org.teahorse.taxonomy.SizeClassification;
import org.teahorse.taxonomy.SizeClassification.Indicator;
import org.teahorse.taxonomy.Taxonomy;

/** The page that finds the size class of an enterprise: a form in the address, so that an answer can be sent on. */
@Named
@RequestScoped
public class PortalSizeClassView {

    @Inject
    private SizeClassification classification;

    @Inject
    private Taxonomy taxonomy;

    private String industry;
    private String employees;
    private String revenue;
    private String assets;
    private SizeClassification.Classified answer;
    private final Map<String, String> problems = new TreeMap<>();

    public void load() {
        if (blank(industry) && blank(employees) && blank(revenue) && blank(assets)) {
            return;
        }
        Map<Indicator, BigDecimal> given = new EnumMap<>(Indicator.class);
        given.put(Indicator.EMPLOYEES, number("employees", employees));
        given.put(Indicator.REVENUE, number("revenue", revenue));
        given.put(Indicator.ASSETS, number("assets", assets));
        SizeClassification.Row row = blank(industry) ? null : classification.rowOf(industry).orElse(null);
        if (row == null) {
            problems.put("industry", "industry");
        }
        if (problems.isEmpty()) {
            answer = classification.classify(row, given);
        }
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private BigDecimal number(String name, String typed) {
        String text = typed == null ? "" : typed.replaceAll("[,，\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return new BigDecimal(text);
        }
        problems.put(name, "number");
        return null;
    }

    /** Which fields cannot be read, and why: a code for the page's words. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public SizeClassification.Classified getAnswer() {
        return answer;
    }

    /** A given number as a language writes it. */
    public String written(BigDecimal given, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(given);
    }

    /** The classes of the answer. */
    public List<SizeClass> getClasses() {
        return answer == null ? List.of() : List.copyOf(answer.classes());
    }

    /** The industries to choose from: those the table knows, sections and divisions. */
    public List<Industry> getIndustries() {
        return taxonomy.industries().stream().filter(one -> one.level() == 2 && classification.rowOf(one.code()).isPresent()).toList();
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getEmployees() {
        return employees;
    }

    public void setEmployees(String employees) {
        this.employees = employees;
    }

    public String getRevenue() {
        return revenue;
    }

    public void setRevenue(String revenue) {
        this.revenue = revenue;
    }

    public String getAssets() {
        return assets;
    }

    public void setAssets(String assets) {
        this.assets = assets;
    }
}
