package org.teahorse.policy.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.RelationKind;
import org.teahorse.policy.domain.Extracted.Source;
import org.teahorse.shared.DocumentNumber;
import org.teahorse.shared.TextFolding;

/**
 * Finds the relations that a title and a text state in words. In the text only titles in 《》 are taken, each with the
 * number printed after it; bases and aims are looked for at the beginning, repeals everywhere.
 */
final class RelationFinder {

    private static final int HEAD = 2500;
    private static final int MAX_RELATIONS = 300;
    private static final int MIN_NAME = 4;

    private static final String NAME = "(.{4,}?)";
    private static final String NOTICE = "(?:的(?:通知|决定|公告|通告|函))?$";
    private static final Pattern REPEALS = Pattern.compile("(?:关于)?废止(?!和|、|部分|一批|有关)" + NAME + NOTICE);
    private static final Pattern AMENDS = Pattern.compile("(?:关于)?(?:修改|修订)(?!部分|一批|有关|.{0,6}规章)" + NAME + NOTICE);
    private static final Pattern EXTENDS = Pattern.compile("延长" + NAME + "(?:有效期|执行期|实施期|政策期)");
    private static final Pattern SUPPLEMENTS = Pattern.compile("关于" + NAME + "的补充(?:通知|规定|意见)$");
    private static final Pattern CORRECTS = Pattern.compile("关于(?:更正|勘误)" + NAME + NOTICE);
    private static final Pattern INTERPRETS = Pattern.compile("(?:关于)?" + NAME + "(?:的)?(?:政策)?(?:解读|图解|问答)$");
    private static final Pattern IMPLEMENTS = Pattern.compile(
            "(?:深入)?(?:贯彻(?:落实|执行|实施)?|落实)(国务院.{4,}?|国家.{4,}?|中华人民共和国.{4,}?)(?:文件|有关规定)?(?:的?(?:实施)?(?:意见|通知|办法|方案|细则))$");

    private static final Pattern BASIS = Pattern.compile("(?:根据|依据|依照|按照|遵照)[^。；\\n《]{0,24}$");
    private static final Pattern AIM = Pattern.compile("(?:贯彻|落实|实施|执行)[^。；\\n《]{0,24}$");
    private static final Pattern REPEALED = Pattern.compile("(?:同时|即行|予以|自行)?废止|停止执行|失效");

    /** Announces a list of what is repealed: 决定废止下列文件： */
    private static final Pattern REPEAL_LIST = Pattern.compile("废止(?:了)?(?:下列|以下|如下)|(?:下列|以下|如下)[^《]{0,30}(?:予以|宣布)?废止");

    /** An entry of such a list begins with the paper it names; 其他事项按《…》办理 names one, and repeals nothing. */
    private static final Pattern LIST_ENTRY = Pattern.compile("^\\s*(?:[一二三四五六七八九十百]+、|（[^）]{1,4}）|\\d+\\s*[.．、])?\\s*《");

    private final Map<String, ExtractedRelation> relations = new LinkedHashMap<>();

    private RelationFinder() {
    }

    static List<ExtractedRelation> find(TitleParts title, String text, PolicyRole role) {
        var finder = new RelationFinder();
        finder.inTitle(title, role);
        finder.inHead(text.substring(0, Math.min(HEAD, text.length())), role);
        finder.repeals(text);
        return List.copyOf(finder.relations.values());
    }

    private void inTitle(TitleParts parts, PolicyRole role) {
        String title = parts.title();
        int from = parts.issuers().isEmpty() ? 0 : parts.issuers().get(parts.issuers().size() - 1).end();
        if (parts.forwarded()) {
            parts.inner().ifPresent(inner -> add(RelationKind.FORWARDS, inner.name(), Optional.empty(), Source.TITLE, inner.start(), inner.end()));
        }
        match(REPEALS, RelationKind.REPEALS, title, from);
        match(AMENDS, RelationKind.AMENDS, title, from);
        match(EXTENDS, RelationKind.EXTENDS, title, from);
        match(SUPPLEMENTS, RelationKind.SUPPLEMENTS, title, from);
        match(CORRECTS, RelationKind.CORRECTS, title, from);
        if (role == PolicyRole.INTERPRETATION || role == PolicyRole.FAQ) {
            match(INTERPRETS, RelationKind.INTERPRETS, title, 0);
        }
        for (QuotedTitles.Quoted quote : QuotedTitles.find(title)) {
            if (AIM.matcher(title.substring(0, quote.start())).find()) {
                add(RelationKind.IMPLEMENTS, quote.title(), quote.number(), Source.TITLE, quote.start(), quote.end());
            }
        }
        match(IMPLEMENTS, RelationKind.IMPLEMENTS, title, from);
    }

    /** One relation per quoted name when the words quote names, else the words themselves. */
    private void match(Pattern pattern, RelationKind kind, String title, int from) {
        Matcher matcher = pattern.matcher(title).region(from, title.length());
        if (!matcher.find()) {
            return;
        }
        List<QuotedTitles.Quoted> quotes = QuotedTitles.find(matcher.group(1));
        if (quotes.isEmpty()) {
            add(kind, TextFolding.withoutSpaces(matcher.group(1)), Optional.empty(), Source.TITLE, matcher.start(1), matcher.end(1));
        }
        for (QuotedTitles.Quoted quote : quotes) {
            add(kind, quote.title(), quote.number(), Source.TITLE, matcher.start(1) + quote.start(), matcher.start(1) + quote.end());
        }
    }

    private void inHead(String head, PolicyRole role) {
        RelationKind current = null;
        int previousEnd = -1;
        for (QuotedTitles.Quoted quote : QuotedTitles.find(head)) {
            String before = head.substring(Math.max(0, quote.start() - 40), quote.start());
            if (before.endsWith("简称")) {
                continue;
            }
            RelationKind kind = BASIS.matcher(before).find() ? RelationKind.BASED_ON
                    : AIM.matcher(before).find() ? RelationKind.IMPLEMENTS
                    : continuesList(head, previousEnd, quote.start()) ? current : null;
            current = kind;
            previousEnd = quote.end();
            if (kind != null) {
                add(kind, quote.title(), quote.number(), Source.TEXT, quote.start(), quote.end());
                if (kind == RelationKind.BASED_ON) {
                    underRole(role, quote);
                }
            }
        }
    }

    /** What a call or a result list is based on is what it calls for or results from. */
    private void underRole(PolicyRole role, QuotedTitles.Quoted quote) {
        if (role == PolicyRole.CALL_NOTICE) {
            add(RelationKind.CALL_NOTICE_OF, quote.title(), quote.number(), Source.TEXT, quote.start(), quote.end());
        } else if (role == PolicyRole.LIST || role == PolicyRole.PUBLICITY) {
            add(RelationKind.RESULT_OF, quote.title(), quote.number(), Source.TEXT, quote.start(), quote.end());
        }
    }

    private static boolean continuesList(String head, int previousEnd, int start) {
        if (previousEnd < 0 || start - previousEnd > 12) {
            return false;
        }
        String between = head.substring(previousEnd, start);
        return between.indexOf('。') < 0 && between.chars().allMatch(c -> "、，和及与以（）() \n".indexOf(c) >= 0 || Character.isIdeographic(c));
    }

    private void repeals(String text) {
        int start = 0;
        boolean listed = false;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && "。；\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String sentence = text.substring(start, end);
            boolean named = sentence.indexOf('《') >= 0;
            if (named && (sentence.contains("废止") || sentence.contains("停止执行"))) {
                repealsIn(sentence, start);
            } else if (listed && LIST_ENTRY.matcher(sentence).find()) {
                for (QuotedTitles.Quoted quote : QuotedTitles.find(sentence)) {
                    add(RelationKind.REPEALS, quote.title(), quote.number(), Source.TEXT, start + quote.start(), start + quote.end());
                }
            }
            // the list goes on as long as its entries name papers
            listed = REPEAL_LIST.matcher(sentence).find() || listed && (named || sentence.isBlank());
            start = end + 1;
        }
    }

    private void repealsIn(String sentence, int offset) {
        Matcher repealed = REPEALED.matcher(sentence);
        int until = -1;
        while (repealed.find()) {
            until = repealed.start();
        }
        int repealWord = sentence.indexOf("废止");
        for (QuotedTitles.Quoted quote : QuotedTitles.find(sentence)) {
            String before = sentence.substring(Math.max(0, quote.start() - 12), quote.start());
            boolean basis = BASIS.matcher(before).find();
            boolean isSubject = quote.end() <= until || repealWord >= 0 && repealWord < quote.start();
            if (isSubject && !basis) {
                add(RelationKind.REPEALS, quote.title(), quote.number(), Source.TEXT, offset + quote.start(), offset + quote.end());
            }
        }
    }

    private void add(RelationKind kind, String target, Optional<DocumentNumber> number, Source source, int start, int end) {
        if (target.length() >= MIN_NAME && !TitleParts.isGeneric(target) && relations.size() < MAX_RELATIONS) {
            relations.putIfAbsent(kind + "|" + target, new ExtractedRelation(kind, target, number, source, start, end));
        }
    }
}
