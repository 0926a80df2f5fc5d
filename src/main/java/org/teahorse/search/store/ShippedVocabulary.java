package org.teahorse.search.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularySource;
import org.teahorse.shared.ReferenceFile;

/** The vocabulary that ships with the product, {@code reference/synonyms.csv}: what the table begins with. */
public final class ShippedVocabulary implements VocabularySource {

    private static final String TWO_WAY = "=";

    @Override
    public List<VocabularyEntry> entries() {
        return ReferenceFile.read("synonyms.csv").stream().map(ShippedVocabulary::entry).toList();
    }

    @Override
    public String state() {
        return "shipped";
    }

    private static VocabularyEntry entry(Map<String, String> row) {
        return new VocabularyEntry(row.get("term"), Arrays.stream(row.get("related").split(";")).map(String::strip).toList(),
                Float.parseFloat(row.get("weight")), TWO_WAY.equals(row.get("direction")));
    }
}
