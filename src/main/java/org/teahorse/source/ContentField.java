package org.teahorse.source;

import java.util.Set;

/**
 * One field that a content type takes.
 *
 * @param name      as it stands in mappings
 * @param type      how its value is read
 * @param required  whether a row without it is rejected
 * @param maxLength longest text in characters; 0 for no limit
 * @param codes     the values of a {@link FieldType#CODE}; empty for other types
 */
public record ContentField(String name, FieldType type, boolean required, int maxLength, Set<String> codes) {

    public ContentField {
        codes = Set.copyOf(codes);
    }

    public static ContentField of(String name, FieldType type, int maxLength) {
        return new ContentField(name, type, false, maxLength, Set.of());
    }

    public static ContentField required(String name, FieldType type, int maxLength) {
        return new ContentField(name, type, true, maxLength, Set.of());
    }

    public static ContentField code(String name, Set<String> codes) {
        return new ContentField(name, FieldType.CODE, false, 40, codes);
    }
}
