package org.teahorse.search.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.Pinyin;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Respelling;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.Vocabulary;

/** Proposes other words when those typed occur nowhere, but words that sound or look like them do. */
final class DidYouMean {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 16;
    private static final int TITLES = 5;

    private final IndexSnapshot index;
    private final Vocabulary vocabulary;
    private final Respelling respelling;

    DidYouMean(IndexSnapshot index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.respelling = new Respelling(vocabulary);
    }

    List<String> propose(Asked asked, long total) {
        Reading reading = asked.reading();
        SearchRequest request = asked.request();
        if (reading.empty() || !reading.numbers().isEmpty() || request.page() > 1) {
            return List.of();
        }
        List<String> proposals = new ArrayList<>();
        if (isLatin(reading.folded())) {
            if (total == 0) {
                respelling.byLetters(reading.folded()).ifPresent(proposals::add);
            }
        } else {
            byVocabulary(reading.folded()).or(() -> byTitles(asked)).ifPresent(proposals::add);
        }
        return List.copyOf(proposals);
    }

    private Optional<String> byVocabulary(String folded) {
        return respelling.byVocabulary(folded).filter(slip -> !index.anyDocument(TextQuery.containing(slip.part())))
                .map(Respelling.Slip::corrected);
    }

    private Optional<String> byTitles(Asked asked) {
        Reading reading = asked.reading();
        if (reading.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (String run : reading.runs()) {
            boolean worthIt = run.length() >= SHORTEST && vocabulary.find(run) == null
                    && Pinyin.key(run) != null && !index.anyDocument(TextQuery.containing(run));
            if (worthIt) {
                Optional<String> part = index.documents(TextQuery.titleSounding(Pinyin.syllables(run), false), asked.today(), TITLES).stream()
                        .map(row -> Respelling.fromTitle(run, row.title())).flatMap(Optional::stream).findFirst();
                if (part.isPresent()) {
                    return Optional.of(reading.folded().replace(run, part.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLatin(String folded) {
        return folded.chars().allMatch(c -> c < 128);
    }
}
