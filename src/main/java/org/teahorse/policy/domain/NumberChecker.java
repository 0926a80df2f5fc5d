package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.domain.NumberCheck.Reason;
import org.teahorse.policy.domain.NumberCheck.Verdict;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.DocumentNumber;

/** Judges whether the number a register gives can be the document's own, by its agency, its year and the title. */
final class NumberChecker {

    private static final List<String> NATIONAL_AGENCIES = Vocabulary.longestFirst("national-number-agencies.txt");
    private static final Pattern PARTY = Pattern.compile("中共|中国共产党|^(?:省|自治区|市|州|县|区)委(?!员)");
    private static final Pattern GOVERNMENT = Pattern.compile("政府(?:办公厅|办公室)?$");
    private static final Pattern OFFICE = Pattern.compile("办公厅$|办公室$");
    private static final Pattern GOVERNMENT_AGENCY = Pattern.compile("[政府令]|公告");
    private static final Pattern LISTS_OTHERS = Pattern.compile("(?:废止|修改|清理|取消).{0,30}(?:规章|规范性文件|部分文件|事项|项目)");
    private static final Pattern REPORTS_YEAR = Pattern.compile("(\\d{4})年(?!版|本).{0,40}(?:情况|结果|通报|考核)");
    private static final String STRAY_WORDS = "日月年号";

    private final ExtractionContext context;
    private final TitleParts title;
    private final PolicyForm form;
    private final Optional<Extracted<AdministrativeLevel>> level;
    private final Optional<String> lead;

    NumberChecker(ExtractionContext context, TitleParts title, PolicyForm form,
                  Optional<Extracted<AdministrativeLevel>> level, List<Extracted<String>> issuers) {
        this.context = context;
        this.title = title;
        this.form = form;
        this.level = level;
        this.lead = issuers.stream().findFirst().map(Extracted::value);
    }

    /** Empty when the text is no number at all. */
    Optional<NumberCheck> check(String printed, LocalDate signedOn, LocalDate publishedOn) {
        return DocumentNumber.parse(printed).map(given -> {
            DocumentNumber number = clean(given);
            Reason reason = reason(number, signedOn, publishedOn);
            if (reason != Reason.PLAUSIBLE) {
                return new NumberCheck(Verdict.CITED, number, reason);
            }
            return number.equals(given)
                    ? new NumberCheck(Verdict.OWN, number, Reason.PLAUSIBLE)
                    : new NumberCheck(Verdict.CLEANED, number, Reason.GLUED_WORDS);
        });
    }

    /** 日云政发 and 省人民政府云政发 are a number with the end of the sentence before it. */
    private DocumentNumber clean(DocumentNumber given) {
        String agency = given.agency();
        for (String prefix : context.numberPrefixes()) {
            int at = agency.indexOf(prefix);
            boolean isPlaceName = context.regions().find(agency).stream().anyMatch(match -> match.start() <= at && at < match.end());
            if (at > 0 && at + prefix.length() < agency.length() && !isPlaceName) {
                return new DocumentNumber(agency.substring(at), given.year(), given.sequence());
            }
        }
        return agency.length() > 2 && STRAY_WORDS.indexOf(agency.charAt(0)) >= 0
                ? new DocumentNumber(agency.substring(1), given.year(), given.sequence())
                : given;
    }

    private Reason reason(DocumentNumber number, LocalDate signedOn, LocalDate publishedOn) {
        boolean subnational = level.map(Extracted::value).filter(value -> value != AdministrativeLevel.NATIONAL).isPresent();
        if (subnational && !isHomeAgency(number.agency()) && NATIONAL_AGENCIES.stream().anyMatch(number.agency()::startsWith)) {
            return Reason.NATIONAL_AGENCY;
        }
        if (isForeign(number.agency())) {
            return Reason.FOREIGN_AGENCY;
        }
        if (lead.isPresent() && isOtherAgency(number.agency(), lead.get())) {
            return Reason.OTHER_AGENCY;
        }
        return number.year() == 0 ? Reason.PLAUSIBLE : yearReason(number, signedOn, publishedOn);
    }

    private boolean isHomeAgency(String agency) {
        return context.numberPrefixes().stream().anyMatch(agency::startsWith);
    }

    /** A body of the home region that bears a number which begins otherwise. */
    private boolean isForeign(String agency) {
        boolean atHome = level.map(Extracted::value).filter(value -> value == context.homeLevel()).isPresent();
        if (!atHome || context.numberPrefixes().isEmpty() || isHomeAgency(agency)) {
            return false;
        }
        return context.regions().find(agency).stream().noneMatch(match -> match.code().equals(context.homeRegion()));
    }

    private static boolean isOtherAgency(String agency, String lead) {
        boolean party = PARTY.matcher(lead).find();
        boolean government = !party && GOVERNMENT.matcher(lead).find();
        if (!party && !government || agency.endsWith("令")) {
            return false;
        }
        boolean governmentAgency = GOVERNMENT_AGENCY.matcher(agency).find();
        boolean office = OFFICE.matcher(lead).find();
        return governmentAgency != government || office != agency.contains("办");
    }

    private Reason yearReason(DocumentNumber number, LocalDate signedOn, LocalDate publishedOn) {
        LocalDate date = signedOn != null ? signedOn : publishedOn;
        if (date == null) {
            return Reason.PLAUSIBLE;
        }
        int gap = date.getYear() - number.year();
        if (LISTS_OTHERS.matcher(title.title()).find() && gap != 0) {
            return Reason.LISTS_OTHERS;
        }
        if (gap < 0) {
            return Reason.LATER_YEAR;
        }
        // an archive put online late keeps its own numbers: a late publication alone is no proof against a fitting agency
        boolean datesProve = signedOn != null || !fitsIssuer(number.agency());
        return gap > 1 && datesProve || gap > 0 && reportsLaterYear(number.year()) || gap > 0 && isRule()
                ? Reason.EARLIER_YEAR
                : Reason.PLAUSIBLE;
    }

    private boolean fitsIssuer(String agency) {
        return isHomeAgency(agency)
                && lead.filter(body -> PARTY.matcher(body).find() || GOVERNMENT.matcher(body).find()).isPresent();
    }

    private boolean reportsLaterYear(int numberYear) {
        Matcher year = REPORTS_YEAR.matcher(title.title());
        return year.find() && Integer.parseInt(year.group(1)) > numberYear;
    }

    /** Rules 规章 are published by an order and have no such number; the one a register gives stands in their last article. */
    private boolean isRule() {
        return lead.isEmpty() && (form == PolicyForm.RULES || form == PolicyForm.REGULATION);
    }
}
