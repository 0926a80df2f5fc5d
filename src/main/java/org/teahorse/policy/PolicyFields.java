package org.teahorse.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;

/** The fields a policy takes in an import, {@code externalId} excepted, which every content type has. */
final class PolicyFields {

    static final List<ContentField> ALL = List.of(
            ContentField.of("indexNumber", FieldType.TEXT, 80),
            ContentField.of("title", FieldType.TEXT, 500),
            ContentField.of("documentNumber", FieldType.TEXT, 120),
            ContentField.of("issuers", FieldType.LIST, 0),
            ContentField.code("level", names(AdministrativeLevel.values())),
            ContentField.code("form", names(PolicyForm.values())),
            ContentField.code("role", names(PolicyRole.values())),
            ContentField.of("topics", FieldType.LIST, 0),
            ContentField.of("signedOn", FieldType.DATE, 0),
            ContentField.of("publishedOn", FieldType.DATE, 0),
            ContentField.of("effectiveOn", FieldType.DATE, 0),
            ContentField.of("expiresOn", FieldType.DATE, 0),
            ContentField.code("validity", names(Validity.values())),
            ContentField.of("region", FieldType.TEXT, 12),
            ContentField.of("industries", FieldType.LIST, 0),
            ContentField.of("audience", FieldType.LIST, 0),
            ContentField.of("audienceScope", FieldType.TEXT, 500),
            ContentField.of("summary", FieldType.LONG_TEXT, 2000),
            ContentField.of("text", FieldType.LONG_TEXT, 0),
            ContentField.of("attachments", FieldType.OBJECTS, 0),
            ContentField.of("relations", FieldType.OBJECTS, 0),
            ContentField.of("sourceUrl", FieldType.URL, 1000));

    private PolicyFields() {
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
