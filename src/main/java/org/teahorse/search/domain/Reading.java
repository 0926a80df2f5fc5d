package org.teahorse.search.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.search.Facet;
import org.teahorse.search.Intent;
import org.teahorse.search.Understood;

/**
 * What a typed text asks for.
 *
 * @param folded     the text, folded
 * @param numbers    the document numbers in it
 * @param concepts   what is looked for, in the order typed
 * @param bridges    pairs of characters that join neighbouring concepts: they do not decide what is found, but what comes first
 * @param runs       unbroken stretches of concepts, as typed
 * @param question   whether it is a sentence rather than a few key words
 * @param pinyin     ways to read it as syllables; none when it is not typed in letters
 * @param initials   the letters, when they may be the initials of a title; else empty
 * @param near       codes from the widest division to the one that the words name; empty when they name none
 * @param hints      what else says which entries come first
 * @param intents    what somebody wants who asks so
 * @param understood what to tell the reader
 */
public record Reading(String folded, List<NumberKeys.Typed> numbers, List<Concept> concepts, List<Bridge> bridges, List<String> runs,
        boolean question, List<List<String>> pinyin, String initials, List<String> near,
        List<Hint> hints, Set<Intent> intents, List<Understood> understood) {

    private static final int PERCENT_OF_KEYWORDS = 70;
    private static final int PERCENT_OF_QUESTION = 30;

    /**
     * One thing that is looked for.
     *
     * @param text    folded; as typed, or what typed pinyin stands for
     * @param related other wordings of it
     * @param sounded whether it was typed as pinyin
     * @param marks   what else an entry may have instead: 普洱 is satisfied by the region, 名单 by the type
     * @param figure  whether it is a year or an amount
     */
    public record Concept(String text, List<Vocabulary.Related> related, boolean sounded, List<Mark> marks, boolean figure) {

        /** Whether an entry need not have it. */
        boolean optional() {
            return figure || !marks.isEmpty();
        }
    }

    /** A pair of characters that joins neighbouring concepts. @param ends the concepts, those of every place where it does */
    public record Bridge(String pair, Set<Concept> ends) {
    }

    /** A value of one field of the index. */
    public record Mark(String field, String value) {

        boolean isType() {
            return field.equals(EntryField.of(Facet.TYPE));
        }
    }

    /** What must be there: all but regions, years, amounts and words that say a type, unless there is nothing else. Those only say what comes first. */
    public List<Concept> subjects() {
        List<Concept> subjects = concepts.stream().filter(concept -> !concept.optional()).toList();
        return subjects.isEmpty() ? concepts : subjects;
    }

    /** Of key words most must be there, of a question some, for its other words may be chatter; of two words always both. */
    public int needed() {
        int all = subjects().size();
        return all <= 2 ? Math.max(1, all) : (all * (question ? PERCENT_OF_QUESTION : PERCENT_OF_KEYWORDS) + 99) / 100;
    }

    /** The same without words that so many entries have that they tell none apart; unchanged when it has no others. */
    public Reading without(Predicate<Concept> tooCommon) {
        List<Concept> telling = concepts.stream().filter(tooCommon.negate()).toList();
        return telling.isEmpty() || telling.size() == concepts.size() ? this
                : new Reading(folded, numbers, telling, bridges, runs, question, pinyin, initials, near, hints, intents, understood);
    }

    /**
     * The text whose meaning is compared: as typed, or for Latin letters what they stand for in Chinese, which is what the model was trained
     * on. Empty when they stand for nothing.
     */
    public String meant() {
        if (hasHan(folded)) {
            return folded;
        }
        return concepts.stream().map(concept -> hasHan(concept.text()) ? concept.text()
                : concept.related().stream().map(Vocabulary.Related::wording).filter(Reading::hasHan).findFirst().orElse("")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean hasHan(String text) {
        return text.chars().anyMatch(c -> QueryReader.isHan((char) c));
    }

    /** The same, which also tells what was put right in it. */
    public Reading afterMending(List<Understood> slips) {
        return new Reading(folded, numbers, concepts, bridges, runs, question, pinyin, initials, near, hints, intents,
                Stream.concat(slips.stream(), understood.stream()).toList());
    }

    /** Whether nothing is asked for: every entry is an answer. */
    public boolean empty() {
        return numbers.isEmpty() && concepts.isEmpty() && pinyin.isEmpty();
    }

    /** Whether the whole text is one document number. */
    public boolean onlyNumber() {
        return numbers.size() == 1 && numbers.get(0).whole();
    }
}
