package org.teahorse.search.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.util.Version;
import org.teahorse.search.domain.EntryAnalysis;
import org.teahorse.search.domain.KeptMeaning;
import org.teahorse.search.domain.SearchEntryBinder;
import org.teahorse.shared.Hashes;

/**
 * A name for the shape of the index, the same as long as an index built before can still be used: the mapping as compiled, what each
 * analyzer makes of a sample, and the Lucene version. A change that does not matter costs one rebuild; one that was forgotten would
 * cost wrong results, so nobody has to remember to raise a number.
 */
final class MappingFingerprint {

    static final String VALUE = compute();

    private MappingFingerprint() {
    }

    private static String compute() {
        String sample = "關於支持專精特新企業的若干措施（２０２３年）SC證 small businesses' loans";
        StringBuilder shape = new StringBuilder(Version.LATEST.toString());
        for (String analyzer : List.of(EntryAnalysis.WORDS, EntryAnalysis.BIGRAMS, EntryAnalysis.ENGLISH, EntryAnalysis.PINYIN,
                EntryAnalysis.INITIALS)) {
            shape.append(EntryAnalysis.tokens(analyzer, sample));
        }
        String mapping = SearchEntryBinder.class.getName();
        for (String part : List.of(mapping, mapping + "$Schema", mapping + "$Bridge", KeptMeaning.class.getName())) {
            shape.append(hash("/" + part.replace('.', '/') + ".class"));
        }
        return Hashes.sha256(shape.toString()).substring(0, 12);
    }

    private static String hash(String compiled) {
        try (InputStream code = MappingFingerprint.class.getResourceAsStream(compiled)) {
            return Hashes.sha256(code.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
