package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.content.ContentType;
import org.teahorse.content.FieldWords;
import org.teahorse.region.Regions;
import org.teahorse.shared.TextDiff.Part;
import org.teahorse.shared.TextDiff.PartChange;
import org.teahorse.shared.TextDiff;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;
import org.teahorse.taxonomy.Taxonomy;

/** Compares two versions of a row field by field, a long text clause by clause, in words that people read. */
@ApplicationScoped
class RowComparison {

    private static final Set<String> REGIONS = Set.of("region", "regions", "serviceRegions");
    private static final Set<String> TOPICS = Set.of("topics", "category", "handles");

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    /** Every field that either version has, in the order of the type's fields. */
    List<FieldChange> compare(ContentType type, JsonObject before, JsonObject after, Locale locale) {
        List<FieldChange> changes = new ArrayList<>();
        for (ContentField field : FieldWords.columns(type)) {
            JsonValue old = before.getOrDefault(field.name(), JsonValue.NULL);
            JsonValue young = after.getOrDefault(field.name(), JsonValue.NULL);
            if (old.equals(JsonValue.NULL) && young.equals(JsonValue.NULL)) {
                continue;
            }
            boolean changed = !old.equals(young);
            List<PartChange> parts = TextDiff.parts(parts(type, field, old, locale), parts(type, field, young, locale));
            changes.add(new FieldChange(field.name(), changed, changed ? parts.stream().filter(PartChange::changed).toList() : parts));
        }
        return List.copyOf(changes);
    }

    private List<Part> parts(ContentType type, ContentField field, JsonValue value, Locale locale) {
        if (value.equals(JsonValue.NULL)) {
            return List.of();
        }
        if (field.type() == FieldType.LONG_TEXT && value instanceof JsonString text) {
            return type.parts(field.name(), text.getString()).stream().map(part -> new Part(part.label(), part.text())).toList();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(item -> new Part("", words(field, words(item), locale))).toList();
        }
        return List.of(new Part("", words(field, words(value), locale)));
    }

    /** A code by what it stands for. */
    private String words(ContentField field, String code, Locale locale) {
        if (REGIONS.contains(field.name())) {
            return regions.find(code).map(region -> region.name(locale)).orElse(code);
        }
        if (TOPICS.contains(field.name())) {
            return taxonomy.topic(code).map(topic -> topic.name(locale)).orElse(code);
        }
        if (field.name().equals("industries")) {
            return taxonomy.industry(code).map(industry -> code + " " + industry.name(locale)).orElse(code);
        }
        return field.codes().contains(code) ? FieldWords.meaning(field.name(), code, locale) : code;
    }

    /** A value as people read it, but for codes. */
    static String words(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().stripTrailingZeros().toPlainString();
            case OBJECT -> value.asJsonObject().values().stream().filter(member -> member != JsonValue.NULL).map(RowComparison::words)
                    .collect(Collectors.joining(" · "));
            case ARRAY -> value.asJsonArray().stream().map(RowComparison::words).collect(Collectors.joining(" · "));
            default -> value.toString();
        };
    }
}
