package org.teahorse.search.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Ignored;
import org.teahorse.search.domain.Pinyin;
import org.teahorse.search.domain.QueryReader;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Respelling;
import org.teahorse.search.domain.Respelling.Slip;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.Vocabulary;

/** Puts words right that occur nowhere when words that sound like them do, or proposes such words. */
final class DidYouMean {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 16;
    private static final int TITLES = 5;
    private static final int MOST_SLIPS = 3;

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
        if (reading.understood().stream().anyMatch(part -> part.kind() == Understood.Kind.SLIP)) {
            return List.of(reading.folded());
        }
        if (isLatin(reading.folded())) {
            return total == 0 ? respelling.byLetters(reading.folded()).map(List::of).orElse(List.of()) : List.of();
        }
        return slip(reading, asked.today(), part -> true).map(slip -> List.of(slip.corrected())).orElse(List.of());
    }

    /**
     * The reading with words put right that occur nowhere and sound like known ones.
     *
     * @param ignored what is not to be put right
     */
    Reading mended(QueryReader reader, Reading typed, LocalDate today, Ignored ignored) {
        Reading reading = typed;
        List<Understood> slips = new ArrayList<>();
        while (slips.size() < MOST_SLIPS && reading.numbers().isEmpty() && !isLatin(reading.folded())) {
            Optional<Slip> slip = slip(reading, today, part -> !ignored.hasWithin(Understood.Kind.SLIP, part));
            if (slip.isEmpty()) {
                break;
            }
            slips.add(new Understood(Understood.Kind.SLIP, slip.get().part(), List.of(slip.get().meant())));
            reading = reader.read(slip.get().corrected());
        }
        return slips.isEmpty() ? typed : reading.afterMending(slips);
    }

    private Optional<Slip> slip(Reading reading, LocalDate today, Predicate<String> wanted) {
        return respelling.byVocabulary(reading.folded(), part -> wanted.test(part) && !index.anyDocument(TextQuery.containing(part)))
                .or(() -> byTitles(reading, today, wanted));
    }

    private Optional<Slip> byTitles(Reading reading, LocalDate today, Predicate<String> wanted) {
        if (reading.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (String run : reading.runs()) {
            boolean worthIt = run.length() >= SHORTEST && wanted.test(run) && vocabulary.find(run) == null
                    && Pinyin.key(run) != null && !index.anyDocument(TextQuery.containing(run));
            if (worthIt) {
                Optional<String> part = index.documents(TextQuery.titleSounding(Pinyin.syllables(run), false), today, TITLES).stream()
                        .map(row -> Respelling.fromTitle(run, row.title())).flatMap(Optional::stream).findFirst();
                if (part.isPresent()) {
                    return Optional.of(new Slip(run, part.get(), reading.folded().replace(run, part.get())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLatin(String folded) {
        return folded.chars().allMatch(c -> c < 128);
    }
}
