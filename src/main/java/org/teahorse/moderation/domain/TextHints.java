package org.teahorse.moderation.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.SubmissionCheck.Hint;

/** Finds words a reviewer should look at: numbers of people, marks of secrecy. A hint is no verdict. */
public final class TextHints {

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9Xx])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)62\\d{14,17}(?!\\d)");
    private static final Pattern SECRET = Pattern.compile("绝密|机密|秘密(?:级|★)|内部资料|不予公开|注意保存|[〔【\\[]密级");
    private static final int MOST = 20;

    private TextHints() {
    }

    /** What one should look at in a text, each thing once. */
    public static List<Hint> find(String text) {
        Set<Hint> hints = new LinkedHashSet<>();
        IDENTITY.matcher(text).results().forEach(match -> hints.add(new Hint(Check.PERSONAL_DATA, masked(match.group(), 6, 4))));
        MOBILE.matcher(text).results().forEach(match -> hints.add(new Hint(Check.PERSONAL_DATA, masked(match.group(), 3, 4))));
        BANK_CARD.matcher(text).results().forEach(match -> hints.add(new Hint(Check.PERSONAL_DATA, masked(match.group(), 4, 4))));
        SECRET.matcher(text).results().forEach(match -> hints.add(new Hint(Check.SECRECY, match.group())));
        return new ArrayList<>(hints).subList(0, Math.min(MOST, hints.size()));
    }

    /** Enough to find it in the text, not enough to use it. */
    private static String masked(String number, int start, int end) {
        return number.substring(0, start) + "…" + number.substring(number.length() - end);
    }
}
