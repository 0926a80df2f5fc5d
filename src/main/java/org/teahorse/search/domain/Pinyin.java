package org.teahorse.search.domain;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Between characters and the letters people type for them, without tones; ü is written v. */
public final class Pinyin {

    private static final int LONGEST_SYLLABLE = 6;
    /** Enough for every real ambiguity (xian, fangan); a long string of vowels must not multiply without end. */
    private static final int MOST_READINGS = 8;
    private static final NavigableSet<String> SYLLABLES = Collections.unmodifiableNavigableSet(
            Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
                    .filter(syllable -> syllable != com.hankcs.hanlp.dictionary.py.Pinyin.none5)
                    .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                    .collect(Collectors.toCollection(TreeSet::new)));

    private Pinyin() {
    }

    /** One element for each character of simplified text: its syllable, or null where there is no Chinese character. */
    public static List<String> syllables(String text) {
        List<com.hankcs.hanlp.dictionary.py.Pinyin> readings = HanLP.convertToPinyinList(text);
        List<String> syllables = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            // the dictionary answers for each character; a text it miscounts gets no pinyin rather than a wrong one
            var reading = readings.size() == text.length() ? readings.get(i) : com.hankcs.hanlp.dictionary.py.Pinyin.none5;
            syllables.add(reading == com.hankcs.hanlp.dictionary.py.Pinyin.none5 ? null : reading.getPinyinWithoutTone());
        }
        return syllables;
    }

    /** The syllables in a row, as the key under which texts that sound alike meet; null when a character has none. */
    public static String key(String text) {
        List<String> syllables = syllables(text);
        return syllables.contains(null) ? null : String.join(" ", syllables);
    }

    /** First letters of the syllables; letters and digits stand for themselves, anything else is a blank. */
    public static String initials(String text) {
        List<String> syllables = syllables(text);
        StringBuilder initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (syllables.get(i) != null) {
                initials.append(syllables.get(i).charAt(0));
            } else {
                initials.append(c < 128 && Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
            }
        }
        return initials.toString();
    }

    /**
     * Whether speakers of southern dialects confuse two different syllables: those with and without curled tongue, with n and l, with h and
     * f before u, with n and ng at the end. Keyboards call it 模糊音.
     */
    public static boolean confusable(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String syllable) {
        String plain = syllable.endsWith("ng") && !syllable.endsWith("ong") ? syllable.substring(0, syllable.length() - 1) : syllable;
        if (plain.startsWith("zh") || plain.startsWith("ch") || plain.startsWith("sh")) {
            return plain.charAt(0) + plain.substring(2);
        }
        if (plain.startsWith("n")) {
            return 'l' + plain.substring(1);
        }
        return plain.startsWith("hu") ? 'f' + plain.substring(plain.length() > 2 ? 2 : 1) : plain;
    }

    /** Every way, up to a few, to read typed letters as whole syllables; blanks and apostrophes are boundaries. Empty when there is none. */
    public static List<List<String>> readings(String letters) {
        return readings(letters, false);
    }

    /** As {@link #readings}, for letters that are still being typed: the last syllable may be only begun. */
    public static List<List<String>> unfinishedReadings(String letters) {
        return readings(letters, true);
    }

    /** Every syllable that begins with these letters. */
    public static List<String> startingWith(String letters) {
        return List.copyOf(SYLLABLES.subSet(letters, true, letters + Character.MAX_VALUE, false));
    }

    private static List<List<String>> readings(String letters, boolean unfinished) {
        String[] parts = letters.strip().split("[\\s']+");
        List<List<String>> all = List.of(List.of());
        for (int i = 0; i < parts.length; i++) {
            List<List<String>> ofPart = new ArrayList<>();
            new Splitting(parts[i], unfinished && i == parts.length - 1, ofPart).from(0, new ArrayList<>());
            List<List<String>> joined = new ArrayList<>();
            for (List<String> before : all) {
                for (List<String> after : ofPart) {
                    if (joined.size() < MOST_READINGS) {
                        List<String> both = new ArrayList<>(before);
                        both.addAll(after);
                        joined.add(List.copyOf(both));
                    }
                }
            }
            all = joined;
        }
        return all.stream().filter(reading -> !reading.isEmpty()).toList();
    }

    /**
     * Splits one unbroken stretch of letters.
     *
     * @param deadEnds places from which no reading reaches the end: without them a long text that fails at its last letter would be
     *                 tried in every one of its millions of ways
     */
    private record Splitting(String letters, boolean unfinished, List<List<String>> found, BitSet deadEnds) {

        Splitting(String letters, boolean unfinished, List<List<String>> found) {
            this(letters, unfinished, found, new BitSet());
        }

        /** Long syllables first: zhuanjing is zhuan jing before it is zhu an jing. */
        void from(int start, List<String> before) {
            if (start == letters.length()) {
                found.add(List.copyOf(before));
                return;
            }
            int foundBefore = found.size();
            int longest = Math.min(LONGEST_SYLLABLE, letters.length() - start);
            for (int end = start + longest; end > start && found.size() < MOST_READINGS && !deadEnds.get(start); end--) {
                String head = letters.substring(start, end);
                if (SYLLABLES.contains(head) || unfinished && end == letters.length() && !startingWith(head).isEmpty()) {
                    before.add(head);
                    from(end, before);
                    before.remove(before.size() - 1);
                }
            }
            if (found.size() == foundBefore) {
                deadEnds.set(start);
            }
        }
    }
}
