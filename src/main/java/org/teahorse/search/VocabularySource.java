package org.teahorse.search;

import java.util.List;

/** Where the vocabulary comes from: the file that ships with the product, until a module brings one that staff can edit. */
public interface VocabularySource {

    /** Every entry that holds today. */
    List<VocabularyEntry> entries();
}
