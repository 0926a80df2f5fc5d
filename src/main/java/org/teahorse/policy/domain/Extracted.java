package org.teahorse.policy.domain;

import java.util.Objects;

/**
 * A value with the way it was found and the words that show it.
 *
 * @param source where the words stand
 * @param start  where they begin, in UTF-16 units of {@link Extraction#title()}, of the normalised text
 *               ({@link ParsedText#text()}) or of the number; 0 to 0 when the value has no words of its own
 */
public record Extracted<T>(T value, Method method, Source source, int start, int end) {

    /** How a value was found. */
    public enum Method {
        /** the source has a field for it */
        FIELD,
        /** printed in so many words */
        PRINTED,
        /** matched by a rule of this package */
        RULE,
        /** reckoned from other values, a term from its beginning for example */
        COMPUTED,
        /** put together from the words of a sentence; the document does not print it so */
        COMPOSED,
        /** taken over from what is declared for the whole source */
        CONTEXT
    }

    /** Where the evidence stands. */
    public enum Source {
        TITLE, TEXT, NUMBER, RECORD, CONTEXT
    }

    public Extracted {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(source, "source");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + "-" + end);
        }
    }

    static <T> Extracted<T> field(T value) {
        return new Extracted<>(value, Method.FIELD, Source.RECORD, 0, 0);
    }

    static <T> Extracted<T> context(T value) {
        return new Extracted<>(value, Method.CONTEXT, Source.CONTEXT, 0, 0);
    }

    static <T> Extracted<T> inTitle(T value, Method method, int start, int end) {
        return new Extracted<>(value, method, Source.TITLE, start, end);
    }

    static <T> Extracted<T> inText(T value, Method method, int start, int end) {
        return new Extracted<>(value, method, Source.TEXT, start, end);
    }
}
