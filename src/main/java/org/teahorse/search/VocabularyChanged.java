package org.teahorse.search;

/** Says that entries of the vocabulary changed; observed after the commit, to read them anew. */
public record VocabularyChanged() {
}
