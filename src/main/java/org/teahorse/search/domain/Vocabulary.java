package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.search.VocabularyEntry;

/** The wordings that are looked for together, as a snapshot that many searches read at once. All text in it is folded. */
public final class Vocabulary {

    private static final int SHORTEST = 2;

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, List<Term>> byPinyin = new HashMap<>();
    private int longest;

    /** Another wording that is searched for beside the one typed; blanks separate parts that are all wanted. */
    public record Related(String wording, float weight) {
    }

    /**
     * One wording.
     *
     * @param text     folded
     * @param shown    as written in the vocabulary
     * @param sound    how it is spelt in letters
     * @param related  what is searched for beside it; may be empty
     */
    public record Term(String text, String shown, Sound sound, List<Related> related) {
    }

    /**
     * A wording in the letters people type for it.
     *
     * @param pinyin    its syllables between blanks; null when it is not wholly Chinese
     * @param letters   its syllables unbroken, or itself when it is not wholly Chinese
     * @param initials  first letters of its syllables
     * @param syllables one element for each character; null where there is no Chinese one
     */
    public record Sound(String pinyin, String letters, String initials, List<String> syllables) {

        static Sound of(String text) {
            String pinyin = Pinyin.key(text);
            return new Sound(pinyin, pinyin == null ? text : pinyin.replace(" ", ""), Pinyin.initials(text), Pinyin.syllables(text));
        }
    }

    public Vocabulary(List<VocabularyEntry> entries) {
        Map<String, Map<String, Float>> related = new LinkedHashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (VocabularyEntry entry : entries) {
            String term = Folding.fold(entry.term());
            shown.put(term, entry.term());
            for (String wording : entry.related()) {
                String official = Folding.fold(wording);
                shown.put(official, wording);
                link(related, term, official, entry.weight());
                // an official wording is a term of its own even when nothing leads back from it: it is suggested, and respelt to
                related.computeIfAbsent(official, none -> new LinkedHashMap<>());
                if (entry.twoWay()) {
                    link(related, official, term, entry.weight());
                }
            }
        }
        related.forEach((text, others) -> {
            if (isTerm(text)) {
                add(new Term(text, shown.get(text), Sound.of(text), others.entrySet().stream()
                        .map(other -> new Related(other.getKey(), other.getValue())).toList()));
            }
        });
    }

    /** Every wording, in the order of the source. */
    public Collection<Term> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    public Term find(String folded) {
        return terms.get(folded);
    }

    /** The longest wording that begins there and does not cut a Latin word; null when there is none. */
    Term longestAt(String text, int from) {
        if (Latin.goesOn(text, from)) {
            return null;
        }
        for (int length = Math.min(longest, text.length() - from); length >= SHORTEST; length--) {
            int end = from + length;
            Term term = Latin.goesOn(text, end) ? null : terms.get(text.substring(from, end));
            if (term != null) {
                return term;
            }
        }
        return null;
    }

    /** The wordings that sound so. */
    public List<Term> soundingLike(String pinyin) {
        return byPinyin.getOrDefault(pinyin, List.of());
    }

    int longest() {
        return longest;
    }

    private void add(Term term) {
        terms.put(term.text(), term);
        longest = Math.max(longest, term.text().length());
        if (term.sound().pinyin() != null) {
            byPinyin.computeIfAbsent(term.sound().pinyin(), none -> new ArrayList<>()).add(term);
        }
    }

    private static boolean isTerm(String text) {
        return text.length() >= SHORTEST && text.indexOf(' ') < 0;
    }

    private static void link(Map<String, Map<String, Float>> related, String from, String to, float weight) {
        related.computeIfAbsent(from, none -> new LinkedHashMap<>()).merge(to, weight, Math::max);
    }
}
