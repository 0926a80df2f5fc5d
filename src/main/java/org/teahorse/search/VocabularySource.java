package org.teahorse.search;

import java.util.List;

/** Where the vocabulary comes from. */
public interface VocabularySource {

    /** Every entry that holds today. */
    List<VocabularyEntry> entries();

    /** A text that differs whenever {@link #entries()} may; cheap to ask for. */
    String state();
}
