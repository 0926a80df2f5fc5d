package org.teahorse.content;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;

/** The fields that records of every type take in an import, {@code externalId} excepted, which every row must have. */
public final class CommonFields {

    private static final List<ContentField> ALL = List.of(
            ContentField.of("summary", FieldType.LONG_TEXT, 2000).inLanguages(),
            ContentField.of("region", FieldType.TEXT, 12),
            ContentField.of("topics", FieldType.LIST, 0),
            ContentField.of("industries", FieldType.LIST, 0),
            ContentField.of("checkedOn", FieldType.DATE, 0),
            ContentField.of("sourceUrl", FieldType.URL, 1000));

    private CommonFields() {
    }

    /** A type's own fields and the common ones it does not define for itself. */
    public static List<ContentField> and(ContentField... own) {
        return without(Set.of(), own);
    }

    /** The same, for a type that knows some of the common fields by another name, or not at all. */
    public static List<ContentField> without(Set<String> common, ContentField... own) {
        Set<String> named = Stream.concat(common.stream(), Arrays.stream(own).map(ContentField::name)).collect(Collectors.toSet());
        return Stream.concat(Arrays.stream(own), ALL.stream().filter(field -> !named.contains(field.name()))).toList();
    }

    /** The names of enum constants, for fields that take codes. */
    public static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
