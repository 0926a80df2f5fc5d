package org.teahorse.policy.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.shared.TextFolding;

/**
 * A title taken apart: who issues, and what is issued or forwarded.
 *
 * @param title     the title with its blanks tidied; spans count in it
 * @param issuers   the bodies it begins with
 * @param inner     the real name of what it issues or forwards
 * @param forwarded whether that is another body's document
 */
record TitleParts(String title, List<PublicBodies.Name> issuers, Optional<Inner> inner, boolean forwarded) {

    private static final int MIN_NAME = 4;
    private static final Set<String> GENERIC = Set.copyOf(Vocabulary.lines("generic-names.txt"));

    /** Where the names of the issuers stop. */
    private static final Pattern AFTER_ISSUERS = Pattern.compile(
            "关于|印发|转发|批转|贯彻|发布|公布|发出|深入|《|对(?=\\p{IsHan}{2,})|令(?=第|\\d|（)|公告|通告|(?<=政府)(?=\\d{4}年)");

    /** Registers glue the beginning of a number to the title, so that its first word stands twice. */
    private static final Pattern GLUED_NUMBER = Pattern.compile("(\\p{IsHan})[政府办发函]{1,2}(?=\\1\\p{IsHan})");

    private static final Pattern ISSUE = Pattern.compile("(?:关于)?(?:印发|发布|公布)(?=.)");
    private static final Pattern ANNOUNCE = Pattern.compile("(?:关于)?(?:发布|公布)");
    private static final Pattern FORWARD = Pattern.compile("(?:关于)?(?:转发|批转)(?=.)");
    private static final Pattern BEFORE_QUOTED = Pattern.compile("(?:关于)?(?:印发|发布|公布|转发|批转|实施|颁布)?(?:关于)?");
    private static final Pattern AFTER_QUOTED = Pattern.compile("(?:等[^《》]{0,14})?(?:的(?:通知|决定|公告|通告|函|令))?(?:[（(].{0,12}[)）])?");
    private static final Pattern TAIL = Pattern.compile("(?:(?<=.)文件)?的(?:通知|决定|公告|通告|函)(?:[（(].{0,12}[)）])?$");

    private static final Pattern GENERIC_QUOTE = Pattern.compile("《(?:" + String.join("|", GENERIC) + ")》");

    /** A real name and where it stands in the title. */
    record Inner(String name, int start, int end) {
    }

    static TitleParts of(String raw) {
        String title = tidy(raw);
        Matcher stop = AFTER_ISSUERS.matcher(title);
        int head = stop.find() ? stop.start() : 0;
        List<PublicBodies.Name> issuers = issuers(title, head);
        int rest = issuers.isEmpty() ? 0 : head;
        boolean forwarded = matcherAt(FORWARD, title, issuers.isEmpty() ? head : rest).lookingAt();
        return new TitleParts(title, issuers, inner(title, issuers.isEmpty() ? head : rest, forwarded), forwarded);
    }

    private static List<PublicBodies.Name> issuers(String title, int head) {
        Matcher glued = GLUED_NUMBER.matcher(title);
        return PublicBodies.split(title, glued.lookingAt() ? glued.end() : 0, head);
    }

    private static Optional<Inner> inner(String title, int from, boolean forwarded) {
        Optional<Inner> quoted = quoted(title, from);
        if (quoted.isPresent() || GENERIC_QUOTE.matcher(title).find()) {
            return quoted;
        }
        Matcher issue = matcherAt(forwarded ? FORWARD : ISSUE, title, from);
        if (!issue.lookingAt()) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(title);
        int end = tail.find(issue.end()) ? tail.start() : title.length();
        String name = TextFolding.withoutSpaces(title.substring(issue.end(), end));
        // what is made public may be a list of subjects (第八批文物保护单位); what is issued or forwarded is always a paper
        boolean paper = !ANNOUNCE.matcher(issue.group()).matches() || FormClassifier.classify(name).isPresent();
        return paper && isRealName(name) ? Optional.of(new Inner(name, issue.end(), end)) : Optional.empty();
    }

    /** The title is 印发《…》的通知, or 《…》 right after the issuers; several names are taken as printed. */
    private static Optional<Inner> quoted(String title, int from) {
        List<QuotedTitles.Quoted> quotes = QuotedTitles.find(title);
        if (quotes.isEmpty() || quotes.get(0).start() < from) {
            return Optional.empty();
        }
        QuotedTitles.Quoted first = quotes.get(0);
        QuotedTitles.Quoted last = quotes.get(quotes.size() - 1);
        boolean opens = BEFORE_QUOTED.matcher(title.substring(from, first.start())).matches();
        boolean closes = AFTER_QUOTED.matcher(title.substring(last.end())).matches();
        if (!opens || !closes || from == 0 && first.start() > 0 && !title.startsWith("关于")) {
            return Optional.empty();
        }
        if (quotes.size() == 1) {
            return isRealName(first.title()) ? Optional.of(new Inner(first.title(), first.start() + 1, first.end() - 1))
                    : Optional.empty();
        }
        return Optional.of(new Inner(TextFolding.withoutSpaces(title.substring(first.start(), last.end())), first.start(), last.end()));
    }

    private static boolean isRealName(String name) {
        return name.length() >= MIN_NAME && !isGeneric(name);
    }

    /** The title without its issuers, whose names say nothing about its subject. */
    String subject() {
        return issuers.isEmpty() ? title : title.substring(issuers.get(issuers.size() - 1).end());
    }

    static boolean isGeneric(String name) {
        return GENERIC.contains(name);
    }

    /** One blank between words, none beside brackets. */
    static String tidy(String title) {
        return TextFolding.digitsAndSpaces(title).replaceAll("\\s+", " ").replaceAll(" ?([《》〈〉（）]) ?", "$1").strip();
    }

    private static Matcher matcherAt(Pattern pattern, String title, int from) {
        return pattern.matcher(title).region(from, title.length());
    }
}
