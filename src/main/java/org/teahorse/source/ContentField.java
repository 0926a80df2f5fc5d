package org.teahorse.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field that a content type takes. Texts, but no codes, addresses and references, may also be given in another language.
 *
 * @param name         as it stands in mappings
 * @param type         how its value is read
 * @param required     whether a row without it is rejected
 * @param most         longest text in characters, or most items of a list; 0 for the usual
 * @param codes        the values of a {@link FieldType#CODE}; empty for other types
 * @param members      of the objects of a {@link FieldType#OBJECTS}, in the order spreadsheets give them; empty for other types
 * @param translatable whether {@code name@en} is its English variant
 * @param memberCodes  the values a member of an object may have, where those are codes
 */
public record ContentField(String name, FieldType type, boolean required, int most, Set<String> codes, List<String> members,
        boolean translatable, Map<String, List<String>> memberCodes) {

    public ContentField {
        codes = Set.copyOf(codes);
        members = List.copyOf(members);
        memberCodes = Map.copyOf(memberCodes);
    }

    public static ContentField of(String name, FieldType type, int most) {
        return new ContentField(name, type, false, most, Set.of(), List.of(), false, Map.of());
    }

    public static ContentField required(String name, FieldType type, int most) {
        return new ContentField(name, type, true, most, Set.of(), List.of(), false, Map.of());
    }

    public static ContentField code(String name, Set<String> codes) {
        return new ContentField(name, FieldType.CODE, false, 40, codes, List.of(), false, Map.of());
    }

    public static ContentField objects(String name, int most, String... members) {
        return new ContentField(name, FieldType.OBJECTS, false, most, Set.of(), List.of(members), false, Map.of());
    }

    /** The same field, which may be given in other languages as well. */
    public ContentField inLanguages() {
        return new ContentField(name, type, required, most, codes, members, true, memberCodes);
    }

    /** The same field, in whose objects a member is one of these codes. */
    public ContentField coded(String member, Enum<?>[] values) {
        Map<String, List<String>> known = new HashMap<>(memberCodes);
        known.put(member, Arrays.stream(values).map(Enum::name).toList());
        return new ContentField(name, type, required, most, codes, members, translatable, known);
    }
}
