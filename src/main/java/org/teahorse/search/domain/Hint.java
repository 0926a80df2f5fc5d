package org.teahorse.search.domain;

import java.util.List;
import org.teahorse.search.Understood;

/**
 * Something that was read into the words and says which entries come first. It never decides what is found.
 *
 * @param kind     what sort of reading
 * @param text     the part of the text that says it
 * @param as       what it was taken for
 * @param values   years, codes of industries, or size classes, by the kind; may be empty
 * @param wordings how official texts say it; may be empty
 * @param span     the amounts meant; null when it is about none
 */
public record Hint(Understood.Kind kind, String text, List<String> as, List<String> values, List<String> wordings, AmountSpan span) {

    /**
     * A hint and where it was typed.
     *
     * @param wording what to look for in texts in its place; null when its words are looked for as they are
     */
    record At(Hint hint, int start, int end, String wording) {
    }

    static Hint of(Understood.Kind kind, String text, List<String> as, List<String> values) {
        return new Hint(kind, text, as, values, List.of(), null);
    }

    Understood understood() {
        return new Understood(kind, text, as);
    }
}
