package org.teahorse.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number 文号 an official document bears: the issuing body's short name, the year and a running number, as in
 * 云政发〔2022〕9号; orders such as 国务院令第735号 have no year, announcements write 2023年第6号.
 *
 * @param agency   the short name as printed, without blanks
 * @param year     0 when the number has none
 * @param sequence the running number, from 1
 */
public record DocumentNumber(String agency, int year, int sequence) {

    private static final String YEAR = "(?<year>(?:19|20)\\d{2}|[〇零○一二九][〇零○一二三四五六七八九]{3})";
    private static final String SEQUENCE = "(?<seq>\\d{1,5}|[〇零○一二三四五六七八九十百]{1,7})";
    private static final String LETTERS = "[\\p{IsHan}A-Za-z]";

    /** A whole text: here the brackets, 第 and 号 may all be missing, for people type numbers from memory. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:(?:发文字号|文号) ?[:：] ?)?(?<agency>" + LETTERS + "[\\p{IsHan}A-Za-z ]{0,30}?) ?"
            + "(?:〔 ?" + YEAR + " ?年? ?〕|(?<year2>(?:19|20)\\d{2}) ?年?) ?[-－]? ?第? ?" + SEQUENCE + " ?号?");

    private static final Pattern WHOLE_ORDER = Pattern.compile(
            "(?<agency>" + LETTERS + "[\\p{IsHan}A-Za-z ]{0,30}?(?:令|公告)) ?〔? ?第? ?" + SEQUENCE + " ?号? ?〕?");

    /** In running text the brackets are required, else every 2022年9号楼 would be a number. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<agency>" + LETTERS + "{1,16}) ?〔 ?" + YEAR + " ?年? ?〕 ?第? ?" + SEQUENCE + " ?号");

    private static final Pattern ORDER_IN_TEXT = Pattern.compile(
            "(?<agency>[\\p{IsHan} ]{2,24}?(?:令|公告)) ?〔? ?(?:(?<year>(?:19|20)\\d{2}) ?年)? ?第 ?" + SEQUENCE + " ?号");

    /** What may stand before a number in a sentence; the agency begins after the last of these. */
    private static final Pattern LEAD_IN = Pattern.compile(
            ".*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|转发|印发|以及|公布|发布|替代|废止|文号|编号|为|和|与|及|由|以|对|将|见|原|日|号)(?=.)");

    private static final Pattern WORDED_AGENCY = Pattern.compile(".*(?:令|公告|政府|委员会)");

    public DocumentNumber {
        Objects.requireNonNull(agency, "agency");
        if (agency.isBlank() || year < 0 || sequence < 1) {
            throw new IllegalArgumentException(agency + "|" + year + "|" + sequence);
        }
    }

    /** A number in running text; the span counts UTF-16 units. */
    public record Found(DocumentNumber number, int start, int end) {
    }

    /** The number a text wholly is, however it was typed: 云政发[2022]9号, 云政发2022 9号, 云政发（２０２２）第9号. */
    public static Optional<DocumentNumber> parse(CharSequence text) {
        String folded = TextFolding.digitsAndBrackets(text).strip();
        Matcher whole = WHOLE.matcher(folded);
        if (whole.matches()) {
            String year = whole.group("year") != null ? whole.group("year") : whole.group("year2");
            return of(whole.group("agency"), year, whole.group("seq"));
        }
        Matcher order = WHOLE_ORDER.matcher(folded);
        return order.matches() ? of(order.group("agency"), null, order.group("seq")) : Optional.empty();
    }

    /** Every number in running text, in its order. */
    public static List<Found> findAll(CharSequence text) {
        String folded = TextFolding.digitsAndBrackets(text);
        var found = new ArrayList<Found>();
        collect(IN_TEXT.matcher(folded), found);
        collect(ORDER_IN_TEXT.matcher(folded), found);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return List.copyOf(found);
    }

    private static void collect(Matcher matcher, List<Found> into) {
        while (matcher.find()) {
            int lead = leadIn(matcher.group("agency"));
            of(matcher.group("agency").substring(lead), matcher.group("year"), matcher.group("seq"))
                    .ifPresent(number -> into.add(new Found(number, matcher.start() + lead, matcher.end())));
        }
    }

    private static int leadIn(String agency) {
        Matcher lead = LEAD_IN.matcher(agency);
        return lead.lookingAt() ? lead.end() : 0;
    }

    private static Optional<DocumentNumber> of(String agency, String year, String sequence) {
        String name = TextFolding.withoutSpaces(agency);
        OptionalInt number = ChineseNumerals.parse(sequence);
        if (name.isEmpty() || number.isEmpty() || number.getAsInt() < 1) {
            return Optional.empty();
        }
        int parsedYear = year == null ? 0 : ChineseNumerals.parse(year).orElse(0);
        return Optional.of(new DocumentNumber(name, parsedYear, number.getAsInt()));
    }

    /** The same for every way of typing one number: 云政发|2022|9; the year is 0 when there is none. */
    public String key() {
        return agency + "|" + year + "|" + sequence;
    }

    /** The form print uses: 云政发〔2022〕9号, 财政部公告2023年第6号, 国务院令第735号. */
    public String printed() {
        if (year == 0) {
            return agency + "第" + sequence + "号";
        }
        return WORDED_AGENCY.matcher(agency).matches()
                ? agency + year + "年第" + sequence + "号"
                : agency + "〔" + year + "〕" + sequence + "号";
    }
}
