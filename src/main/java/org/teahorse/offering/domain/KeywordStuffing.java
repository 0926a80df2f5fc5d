package org.teahorse.offering.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a word that is repeated for the search rather than for the reader. */
public final class KeywordStuffing {

    /** So often, and no reader needs it. */
    public static final int TOO_OFTEN = 4;

    private static final int LONGEST = 6;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|[\\u4e00-\\u9fff]{2,}");
    /** What any text about enterprises repeats. */
    private static final Set<String> PLAIN = Set.of("企业", "公司", "我们", "可以", "以及", "the", "and", "for", "of", "to", "in");

    private KeywordStuffing() {
    }

    /** The longest word, of two characters or more, that a text has four times or more; empty when there is none. */
    public static Optional<String> find(String text) {
        for (int length = LONGEST; length >= 2; length--) {
            Map<String, Integer> counts = new HashMap<>();
            Map<String, Integer> free = new HashMap<>();
            int size = length;
            WORD.matcher(text).results().forEach(run -> count(run.group(), run.start(), size, counts, free));
            Optional<String> found = counts.entrySet().stream().filter(entry -> entry.getValue() >= TOO_OFTEN && !PLAIN.contains(entry.getKey()))
                    .map(Map.Entry::getKey).sorted().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Counts what does not overlap; a word of letters only as a whole. */
    private static void count(String run, int start, int length, Map<String, Integer> counts, Map<String, Integer> free) {
        if (run.charAt(0) < 128) {
            // once, among the shortest: its length says nothing
            if (length == 2) {
                counts.merge(run.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            return;
        }
        for (int i = 0; i + length <= run.length(); i++) {
            String gram = run.substring(i, i + length);
            if (start + i >= free.getOrDefault(gram, 0)) {
                counts.merge(gram, 1, Integer::sum);
                free.put(gram, start + i + length);
            }
        }
    }
}
