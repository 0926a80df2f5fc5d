package org.teahorse.search.domain;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * The analyzers, given as instances, so that they work wherever the analysis libraries are loaded from. Index and query share them.
 * The sum of dictionary words and character bigrams beat every single segmenter when measured, so each text has both.
 */
public final class EntryAnalysis implements LuceneAnalysisConfigurer {

    public static final String WORDS = "words";
    public static final String BIGRAMS = "bigrams";
    public static final String ENGLISH = "english";
    public static final String PINYIN = "pinyin";
    public static final String INITIALS = "initials";

    private static final Map<String, Analyzer> ANALYZERS = analyzers();

    /** One token and the place in the text it was made from. */
    public record Token(String text, int start, int end) {
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        ANALYZERS.forEach((name, analyzer) -> context.analyzer(name).instance(analyzer));
        context.similarity(new BM25Similarity(1.2f, 0.75f));
    }

    /** One of the analyzers by its name. */
    public static Analyzer analyzer(String name) {
        return ANALYZERS.get(name);
    }

    /** What one of the analyzers makes of a text. */
    public static List<Token> tokens(String analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ANALYZERS.get(analyzer).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private static Map<String, Analyzer> analyzers() {
        Map<String, Analyzer> all = new LinkedHashMap<>();
        all.put(WORDS, chain(() -> new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)), tokens -> tokens));
        all.put(BIGRAMS, chain(StandardTokenizer::new, CJKBigramFilter::new));
        all.put(ENGLISH, chain(StandardTokenizer::new, tokens -> new KStemFilter(
                new StopFilter(new EnglishPossessiveFilter(new LatinOnly(tokens)), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))));
        all.put(PINYIN, chain(() -> new PinyinTokenizer(PinyinTokenizer.Unit.SYLLABLE), tokens -> tokens));
        all.put(INITIALS, chain(() -> new PinyinTokenizer(PinyinTokenizer.Unit.INITIALS), tokens -> tokens));
        return all;
    }

    private static Analyzer chain(Supplier<Tokenizer> source, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = source.get();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new FoldingReader(reader);
            }
        };
    }

    /** Chinese text goes through the other analyzers; here it would only fill the index with single characters. */
    private static final class LatinOnly extends FilteringTokenFilter {

        private static final char LAST_LATIN = '\u024f';

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        LatinOnly(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            return term.length() > 1 && term.charAt(0) <= LAST_LATIN && Character.isLetter(term.charAt(0));
        }
    }
}
