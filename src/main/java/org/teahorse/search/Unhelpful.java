package org.teahorse.search;

/** In which way a search did not help. */
public enum Unhelpful {
    /** The words find nothing at all. */
    NOTHING,
    /** The words are a question, and nothing found answers it. */
    NO_ANSWER
}
