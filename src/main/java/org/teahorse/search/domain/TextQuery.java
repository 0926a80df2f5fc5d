package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryAnalysis.Token;
import org.teahorse.search.domain.Reading.Bridge;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.Reading.Mark;
import org.teahorse.search.domain.Sought.More;

/**
 * Turns a {@link Reading} into Lucene queries, because nothing portable multiplies a text score by the factors of {@link Relevance}.
 */
public final class TextQuery {

    /** Titles are text already; this is what their words count for in addition. */
    private static final float TITLE = 0.4f;
    /** The whole of what was typed, unbroken in a title, is nearly always what was meant. */
    private static final float TITLE_PHRASE = 1.2f;
    /** Somebody who types a whole title wants that entry, whatever its type. */
    private static final float WHOLE_TITLE = 100;
    /** For being what a word says. A list of winners is one whether it says 名单 or not, so saying it counts no more. */
    private static final float MARK = 2;
    /** A known wording whose parts are there, but not side by side. */
    private static final float SCATTERED = 0.5f;
    private static final float BRIDGE = 0.7f;
    /** For saying in official words whom the question is about. */
    private static final float HINT = 0.5f;
    private static final float ANOTHER_WORDING = 0.1f;
    /** Shared among the concepts, so that no text makes a query that Lucene refuses as too large. */
    private static final int MOST_OTHER_WORDINGS = 24;
    /** From so many letters on a Latin word may have two wrong. */
    private static final int SURE_LATIN = 8;
    private static final int LONGEST_RUN = 20;
    private static final int MOST_RUNS = 4;
    private static final float OWN_NUMBER = 1000;
    private static final float INCOMPLETE_NUMBER = 100;
    private static final float CITED_NUMBER = 5;
    private static final float SOUND = 3;

    /** How much of what was asked for must be there. */
    public enum Strictness {
        /** as much as the reading says */
        USUAL,
        /** anything */
        LOOSE
    }

    /** Which fields are searched. */
    public enum Grain {
        DOCUMENT(EntryField.TEXT_WORDS, EntryField.TEXT_BIGRAMS, EntryField.TEXT_ENGLISH),
        CLAUSE(EntryField.CLAUSE_WORDS, EntryField.CLAUSE_BIGRAMS, EntryField.CLAUSE_ENGLISH);

        private final String words;
        private final String bigrams;
        private final String english;

        Grain(String words, String bigrams, String english) {
            this.words = words;
            this.bigrams = bigrams;
            this.english = english;
        }
    }

    private final Reading reading;
    private final Grain grain;
    private final Strictness strictness;

    private TextQuery(Reading reading, Grain grain, Strictness strictness) {
        this.reading = reading;
        this.grain = grain;
        this.strictness = strictness;
    }

    /** @param reading one that is not empty */
    public static Sought of(Reading reading, Grain grain, Strictness strictness) {
        return new TextQuery(reading, grain, strictness).build();
    }

    /**
     * For words that nearly every entry has. How often it has them says nothing, and working it out for nearly every entry would take
     * longest of all: it counts how many of them are there, and whether they stand together in the title or are all of it.
     */
    public static Sought ofCommonWords(Reading reading, Grain grain, Strictness strictness) {
        Sought sought = of(reading, grain, strictness);
        float part = 1f / Math.max(1, sought.subjects().size());
        return new Sought(sought.enough(), sought.subjects().stream().map(subject -> boosted(new ConstantScoreQuery(subject), part)).toList(), sought.needed(),
                reading.runs().stream().limit(MOST_RUNS).map(run -> new More(boosted(new ConstantScoreQuery(titleContaining(run)), TITLE), 0)).toList());
    }

    /** Everything whose title or text contains this unbroken. */
    public static Query containing(String folded) {
        return phrase(EntryField.TEXT_BIGRAMS, folded);
    }

    /** Titles that sound so; the last syllable may be only begun. */
    public static Query titleSounding(List<String> syllables, boolean unfinished) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < syllables.size(); i++) {
            Collection<String> possible = unfinished && i == syllables.size() - 1
                    ? Pinyin.startingWith(syllables.get(i)) : List.of(syllables.get(i));
            phrase.add(possible.stream().map(syllable -> new Term(EntryField.TITLE_PINYIN, syllable)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** Titles that contain this unbroken. */
    public static Query titleContaining(String folded) {
        return phrase(EntryField.TITLE_BIGRAMS, folded);
    }

    /** Titles that contain this, or a word that begins with its last word. */
    public static Query titleBeginning(String folded) {
        if (folded.chars().anyMatch(c -> QueryReader.isHan((char) c))) {
            return folded.length() == 1 ? new PrefixQuery(new Term(EntryField.TITLE_BIGRAMS, folded)) : titleContaining(folded);
        }
        List<String> words = EntryAnalysis.tokens(EntryAnalysis.WORDS, folded).stream().map(Token::text).toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Term word = new Term(EntryField.TITLE_WORDS, words.get(i));
            all.add(i == words.size() - 1 ? new PrefixQuery(word) : new TermQuery(word), Occur.MUST);
        }
        return all.build();
    }

    /** Titles that contain nearly this: most of its pairs of characters, or each of its Latin words with a letter or two wrong. */
    public static Query titleNearly(String folded) {
        if (folded.chars().anyMatch(c -> QueryReader.isHan((char) c))) {
            List<String> pairs = pairs(folded);
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            pairs.forEach(pair -> most.add(term(EntryField.TITLE_BIGRAMS, pair), Occur.SHOULD));
            // one wrong character spoils two pairs
            return most.setMinimumNumberShouldMatch(Math.max(Math.min(2, pairs.size()), pairs.size() - 2)).build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        EntryAnalysis.tokens(EntryAnalysis.WORDS, folded).forEach(word -> all.add(new FuzzyQuery(new Term(EntryField.TITLE_WORDS, word.text()),
                word.text().length() < SURE_LATIN ? 1 : 2, 1), Occur.MUST));
        return all.build();
    }

    /** Every document. */
    public static Query everything(Grain grain) {
        return new ConstantScoreQuery(term(EntryField.KIND, grain == Grain.CLAUSE ? EntryField.KIND_CLAUSE : EntryField.KIND_DOCUMENT));
    }

    /**
     * What applies to a place: what applies everywhere, or to the place or a division above it, and what lies within the place.
     *
     * @param lineage codes from the widest division to the place itself
     */
    private static Query applyingTo(List<String> lineage) {
        List<String> areas = new ArrayList<>(lineage);
        areas.add(EntryField.EVERYWHERE);
        return any(List.of(keys(EntryField.AREA, areas), term(EntryField.of(Facet.REGION), lineage.get(lineage.size() - 1))));
    }

    /**
     * What passes filters, as far as they can be told from the index alone: whether something is open depends on the day. Null when
     * everything does.
     *
     * @param lineage codes from the widest division to the place that rows must apply to; empty for none
     */
    public static Query passing(Map<Facet, Set<String>> filters, List<String> lineage) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filters.forEach((facet, values) -> {
            if (facet.stored()) {
                all.add(keys(EntryField.of(facet), values), Occur.FILTER);
            }
        });
        if (!lineage.isEmpty()) {
            all.add(applyingTo(lineage), Occur.FILTER);
        }
        BooleanQuery passing = all.build();
        return passing.clauses().isEmpty() ? null : passing;
    }

    /** Rows of these documents. */
    public static Query ofDocuments(Collection<String> documents) {
        return keys(EntryField.DOCUMENT, documents);
    }

    /** The copies of these documents. */
    public static Query copiesOf(Collection<String> originals) {
        return keys(EntryField.ORIGINAL, originals);
    }

    /** The documents that bear this number. */
    public static Query numbered(NumberKeys.Typed number) {
        Set<String> keys = new LinkedHashSet<>(number.keys());
        keys.addAll(number.incomplete());
        return keys(EntryField.NUMBER, keys);
    }

    /** Titles whose syllables begin with these letters. */
    public static Query titleInitials(String letters) {
        return phraseOf(EntryField.TITLE_INITIALS, EntryAnalysis.tokens(EntryAnalysis.INITIALS, letters).stream().map(Token::text).toList());
    }

    /** The terms of a concept's words in texts, and of its pairs of characters. */
    public static List<Term> wordsAndPairs(Concept concept) {
        return Stream.concat(words(concept).stream(), pairs(concept.text()).stream().map(pair -> new Term(EntryField.TEXT_BIGRAMS, pair))).toList();
    }

    /** The terms of a concept's words in texts. */
    public static List<Term> words(Concept concept) {
        return EntryAnalysis.tokens(EntryAnalysis.WORDS, concept.text()).stream().map(word -> new Term(EntryField.TEXT_WORDS, word.text())).toList();
    }

    private Sought build() {
        boolean documents = grain == Grain.DOCUMENT;
        List<Query> enough = new ArrayList<>();
        if (documents) {
            reading.numbers().forEach(number -> addNumber(number, enough));
        }
        boolean exact = documents && reading.onlyNumber() && strictness == Strictness.USUAL;
        String title = Folding.letters(reading.folded());
        if (documents && !title.isEmpty()) {
            enough.add(boosted(new ConstantScoreQuery(term(EntryField.TITLE_WHOLE, title)), WHOLE_TITLE));
        }
        if (documents) {
            reading.pinyin().forEach(syllables -> enough.add(boosted(titleSounding(syllables, false), SOUND)));
            if (strictness == Strictness.LOOSE && !reading.initials().isEmpty()) {
                enough.add(boosted(titleInitials(reading.initials()), SOUND));
            }
        }
        List<Concept> subjects = exact ? List.of() : reading.subjects();
        int needed = strictness == Strictness.LOOSE ? 1 : reading.needed();
        return new Sought(enough, subjects.stream().map(this::concept).toList(), subjects.isEmpty() ? 0 : needed, subjects.isEmpty() ? List.of() : more(subjects));
    }

    private static void addNumber(NumberKeys.Typed number, List<Query> enough) {
        if (!number.keys().isEmpty()) {
            enough.add(boosted(keys(EntryField.NUMBER, number.keys()), OWN_NUMBER));
            enough.add(boosted(keys(EntryField.CITED_NUMBER, number.keys()), CITED_NUMBER));
        }
        if (!number.incomplete().isEmpty()) {
            enough.add(boosted(keys(EntryField.NUMBER, number.incomplete()), INCOMPLETE_NUMBER));
        }
    }

    private List<More> more(List<Concept> subjects) {
        List<More> more = new ArrayList<>();
        if (grain == Grain.DOCUMENT) {
            reading.runs().stream().filter(run -> run.length() > 2 && run.length() <= LONGEST_RUN).limit(MOST_RUNS)
                    .forEach(run -> more.add(new More(boosted(titleContaining(run), TITLE_PHRASE), 0)));
        }
        reading.concepts().stream().filter(concept -> !subjects.contains(concept)).forEach(concept -> more.add(new More(concept(concept), 0)));
        reading.hints().stream().filter(hint -> !hint.wordings().isEmpty()).forEach(hint -> more.add(new More(boosted(new ConstantScoreQuery(
                any(hint.wordings().stream().map(wording -> phrase(grain.bigrams, Folding.fold(wording))).toList())), HINT), 0)));
        reading.bridges().forEach(bridge -> more.add(new More(boosted(term(grain.bigrams, bridge.pair()), BRIDGE), ends(bridge, subjects))));
        return more;
    }

    /** Bits of the subjects that a pair of characters joins; 0 when it also joins something that need not be there. */
    private static int ends(Bridge bridge, List<Concept> subjects) {
        if (!subjects.containsAll(bridge.ends())) {
            return 0;
        }
        int bits = 0;
        for (int i = 0; i < subjects.size(); i++) {
            bits |= bridge.ends().contains(subjects.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    private Query concept(Concept concept) {
        List<Query> wordings = new ArrayList<>();
        wordings.add(wording(concept.text()));
        int others = Math.max(1, MOST_OTHER_WORDINGS / reading.concepts().size());
        for (Vocabulary.Related related : concept.related().subList(0, Math.min(others, concept.related().size()))) {
            String[] parts = related.wording().split(" ");
            BooleanQuery.Builder every = new BooleanQuery.Builder();
            for (String part : parts) {
                every.add(wording(part), Occur.MUST);
            }
            wordings.add(boosted(parts.length == 1 ? wording(parts[0]) : every.build(),
                    related.weight() * proportion(concept.text(), related.wording())));
        }
        concept.marks().forEach(mark -> wordings.add(boosted(new ConstantScoreQuery(term(mark.field(), mark.value())), MARK)));
        if (concept.marks().stream().anyMatch(Mark::isType)) {
            return boosted(new ConstantScoreQuery(any(wordings)), MARK);
        }
        return wordings.size() == 1 ? wordings.get(0) : new DisjunctionMaxQuery(wordings, ANOTHER_WORDING);
    }

    /** A phrase scores with its length, and a long official name must not count for more than what was typed. */
    private static float proportion(String typed, String official) {
        return Math.min(1, (float) typed.length() / Math.max(1, official.length() - 1));
    }

    /** One wording: a word as word and bigrams, something longer unbroken or, for less, scattered. */
    private Query wording(String text) {
        List<String> words = EntryAnalysis.tokens(EntryAnalysis.WORDS, text).stream().map(Token::text).toList();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words in " + text);
        }
        if (words.size() == 1) {
            return word(words.get(0));
        }
        List<Query> forms = new ArrayList<>();
        forms.add(unbroken(text));
        BooleanQuery.Builder scattered = new BooleanQuery.Builder();
        words.forEach(word -> scattered.add(term(grain.words, word), Occur.MUST));
        forms.add(boosted(scattered.build(), SCATTERED));
        return new DisjunctionMaxQuery(forms, ANOTHER_WORDING);
    }

    private Query unbroken(String text) {
        Query inText = phrase(grain.bigrams, text);
        return grain == Grain.DOCUMENT ? also(inText, boosted(titleContaining(text), TITLE)) : inText;
    }

    private Query word(String word) {
        List<String> pairs = pairs(word);
        Query asTitleWord = boosted(term(EntryField.TITLE_WORDS, word), TITLE);
        if (pairs.size() == 1 && word.length() == 2) {
            // wherever the word is its pair of characters is: one list to walk, and the others only where that one matches
            Query inText = also(term(grain.bigrams, word), term(grain.words, word));
            return grain == Grain.DOCUMENT ? also(inText, asTitleWord) : inText;
        }
        List<Query> forms = new ArrayList<>();
        forms.add(term(grain.words, word));
        pairs.forEach(pair -> forms.add(term(grain.bigrams, pair)));
        List<String> stems = EntryAnalysis.tokens(EntryAnalysis.ENGLISH, word).stream().map(Token::text).toList();
        stems.forEach(stem -> forms.add(term(grain.english, stem)));
        if (reading.folded().length() == 1 && QueryReader.isHan(word.charAt(0))) {
            // a single character is seldom a word of the dictionary: it counts wherever it stands before another
            forms.add(boosted(new PrefixQuery(new Term(grain.bigrams, word)), SCATTERED));
        }
        Query inText = any(forms);
        // a title is text too, so a word of the title is never found there alone
        return grain == Grain.DOCUMENT ? also(inText, asTitleWord) : inText;
    }

    /** What matches the first, better when it matches the second too. */
    private static Query also(Query needed, Query better) {
        return new BooleanQuery.Builder().add(needed, Occur.MUST).add(better, Occur.SHOULD).build();
    }

    private static List<String> pairs(String word) {
        return EntryAnalysis.tokens(EntryAnalysis.BIGRAMS, word).stream().map(Token::text)
                .filter(token -> token.length() == 2 && QueryReader.isHan(token.charAt(0))).toList();
    }

    private static Query phrase(String field, String text) {
        return phraseOf(field, EntryAnalysis.tokens(EntryAnalysis.BIGRAMS, text).stream().map(Token::text).toList());
    }

    private static Query phraseOf(String field, List<String> terms) {
        return switch (terms.size()) {
            case 0 -> new MatchNoDocsQuery("no terms");
            case 1 -> term(field, terms.get(0));
            default -> new PhraseQuery(field, terms.toArray(String[]::new));
        };
    }

    private static Query keys(String field, Collection<String> keys) {
        return new ConstantScoreQuery(new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList()));
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
