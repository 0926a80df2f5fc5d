package org.teahorse.policy;

import java.util.List;
import org.teahorse.content.CommonFields;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;

/** The fields a policy takes in an import, {@code externalId} excepted, which every content type has. */
final class PolicyFields {

    static final List<ContentField> ALL = CommonFields.and(
            ContentField.of("indexNumber", FieldType.TEXT, 80),
            ContentField.of("title", FieldType.TEXT, 500).inLanguages(),
            ContentField.of("documentNumber", FieldType.TEXT, 120),
            ContentField.of("issuers", FieldType.LIST, 0),
            ContentField.code("level", CommonFields.names(AdministrativeLevel.values())),
            ContentField.code("form", CommonFields.names(PolicyForm.values())),
            ContentField.code("role", CommonFields.names(PolicyRole.values())),
            ContentField.of("signedOn", FieldType.DATE, 0),
            ContentField.of("publishedOn", FieldType.DATE, 0),
            ContentField.of("effectiveOn", FieldType.DATE, 0),
            ContentField.of("expiresOn", FieldType.DATE, 0),
            ContentField.code("validity", CommonFields.names(Validity.values())),
            ContentField.of("audience", FieldType.LIST, 0),
            ContentField.of("audienceScope", FieldType.TEXT, 500),
            ContentField.of("text", FieldType.LONG_TEXT, 0),
            ContentField.objects("attachments", 0, "title", "url"),
            ContentField.objects("relations", 0, "kind", "title", "number").coded("kind", RelationKind.values()));

    private PolicyFields() {
    }
}
