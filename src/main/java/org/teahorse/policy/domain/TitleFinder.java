package org.teahorse.policy.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.domain.Extracted.Method;
import org.teahorse.policy.domain.PolicyTextParser.Line;
import org.teahorse.shared.TextFolding;

/**
 * Finds the title of a text that came without one: a heading at its top, the name it gives itself in 现将《…》印发给你们 or
 * 特制定《…》, or the name in 现就…提出如下意见. Where none of these is there it finds nothing: a wrong title is worse than
 * none.
 */
final class TitleFinder {

    private static final int HEAD_LINES = 14;
    private static final int HEAD = 3000;
    private static final int OPENING = 800;
    private static final int MAX_TITLE = 90;
    private static final int MIN_TITLE = 6;
    private static final int MAX_JOINED = 4;

    private static final Pattern NOT_IN_TITLES = Pattern.compile("[。；，：:？！]|\\.{4}|…");
    /** Page numbers, the date of a cover sheet, the heading of the contents. */
    private static final Pattern NOT_OF_TITLE = Pattern.compile("[-—– ]*\\d{1,3}[-—– ]*|[（(]?\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?[)）]?|目 ?录");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[（(][^（()）]{1,12}〔\\d{4}〕\\d{1,5}号[)）]$");

    private static final Pattern SELF_NAMED = Pattern.compile(
            "(?:现将|特制[定订]了?|(?:制定|制订|编制|起草|修订)了|编辑形成)(?=《)");
    private static final Pattern APPROVED = Pattern.compile("》(?:\\([^)]{0,20}\\)|（[^）]{0,20}）)?(?:已经|已).{0,40}?(?:现)?印发");
    private static final Pattern MADE = Pattern.compile("(?<=[现特])制[定订](?!本|以下|如下|下列|了|《|和|的|与)([^。，；\\n《》]{6,70})[。.]");
    private static final Pattern PROPOSED = Pattern.compile(
            "现就([^，。；\\n]{4,70}?)(?:，)?(?:提出|制定)(?:如下|以下)(指导|实施|若干)?(意见|措施)");

    private TitleFinder() {
    }

    static Optional<Extracted<String>> find(String text, List<Line> lines) {
        Optional<Extracted<String>> heading = heading(lines);
        if (heading.isPresent()) {
            return heading;
        }
        String head = text.substring(0, Math.min(HEAD, text.length()));
        String opening = head.substring(0, Math.min(OPENING, head.length()));
        return quoted(head).or(() -> made(opening)).or(() -> proposed(opening));
    }

    /** One line, or up to four short ones a cover sheet breaks the title into. */
    private static Optional<Extracted<String>> heading(List<Line> lines) {
        int limit = Math.min(HEAD_LINES, lines.size());
        boolean[] signed = SignatureBlock.mark(lines.subList(0, Math.min(lines.size(), limit + MAX_JOINED)));
        boolean anySigned = SignatureBlock.first(lines.subList(0, limit)).isPresent();
        for (int first = 0; first < limit; first++) {
            if (isProse(lines.get(first)) || signed[first]) {
                if (first == 0 && !endsLikeSalutation(lines.get(0)) && !anySigned) {
                    return Optional.empty();
                }
                continue;
            }
            var joined = new StringBuilder();
            Optional<Extracted<String>> longest = Optional.empty();
            for (int last = first; last < Math.min(lines.size(), first + MAX_JOINED); last++) {
                Line line = lines.get(last);
                if (isProse(line) || line.marker().isNumbered() && line.marker().type() != LineMarker.Type.MARKDOWN
                        || NOT_OF_TITLE.matcher(line.text()).matches() || signed[last]) {
                    break;
                }
                joined.append(line.text().substring(line.marker().skip()).strip());
                String title = NUMBER_AT_END.matcher(TitleParts.tidy(TextFolding.withoutSpaces(joined))).replaceFirst("");
                if (isTitle(title)) {
                    longest = Optional.of(Extracted.inText(title, Method.PRINTED, lines.get(first).start(), line.end()));
                }
            }
            if (longest.isPresent()) {
                return longest;
            }
        }
        return Optional.empty();
    }

    private static boolean isProse(Line line) {
        return line.text().length() > MAX_TITLE || NOT_IN_TITLES.matcher(line.text()).find();
    }

    private static boolean endsLikeSalutation(Line line) {
        return line.text().endsWith("：") || line.text().endsWith(":");
    }

    private static boolean isTitle(String title) {
        return title.length() >= MIN_TITLE && title.length() <= MAX_TITLE && !TitleParts.isGeneric(title)
                && FormClassifier.classify(title).isPresent() && balanced(title);
    }

    private static boolean balanced(String title) {
        return title.chars().filter(c -> c == '《').count() == title.chars().filter(c -> c == '》').count();
    }

    private static Optional<Extracted<String>> quoted(String head) {
        for (QuotedTitles.Quoted quote : QuotedTitles.find(head)) {
            Matcher before = SELF_NAMED.matcher(head).region(Math.max(0, quote.start() - 8), quote.start())
                    .useTransparentBounds(true);
            boolean named = false;
            while (before.find()) {
                named |= before.end() == quote.start();
            }
            Matcher after = APPROVED.matcher(head).region(quote.end() - 1, Math.min(head.length(), quote.end() + 80));
            if ((named || after.lookingAt()) && quote.title().length() >= MIN_TITLE) {
                return Optional.of(Extracted.inText(quote.title(), Method.PRINTED, quote.start(), quote.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Extracted<String>> made(String head) {
        Matcher matcher = MADE.matcher(head);
        while (matcher.find()) {
            String name = TextFolding.withoutSpaces(matcher.group(1));
            if (FormClassifier.classify(name).isPresent() && !TitleParts.isGeneric(name) && !name.contains("本")) {
                return Optional.of(Extracted.inText(name, Method.PRINTED, matcher.start(1), matcher.end(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Extracted<String>> proposed(String head) {
        Matcher matcher = PROPOSED.matcher(head);
        if (!matcher.find() || matcher.group(1).contains("有关")) {
            return Optional.empty();
        }
        String kind = (matcher.group(2) == null ? "" : matcher.group(2)) + matcher.group(3);
        String title = "关于" + TextFolding.withoutSpaces(matcher.group(1)).replaceFirst("^关于", "") + "的" + kind;
        return Optional.of(Extracted.inText(title, Method.COMPOSED, matcher.start(), matcher.end()));
    }
}
