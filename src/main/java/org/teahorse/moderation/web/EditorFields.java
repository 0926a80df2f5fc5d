package org.teahorse.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.Examination;
import org.teahorse.content.FieldWords;
import org.teahorse.moderation.web.EditorField.Cell;
import org.teahorse.moderation.web.EditorField.Column;
import org.teahorse.moderation.web.EditorField.Control;
import org.teahorse.moderation.web.EditorField.Option;
import org.teahorse.moderation.web.EditorField.Row;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.ReferenceFile;
import org.teahorse.shared.Texts;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;
import org.teahorse.taxonomy.SizeClass;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/**
 * Makes the fields of any type ready for the editor: {@code reference/editor.csv} says in which order and sections, the type's own
 * declaration says how each is entered. Fields that no section names are not edited by hand.
 */
@ApplicationScoped
public class EditorFields {

    private static final Set<String> REGION_LISTS = Set.of("regions", "serviceRegions");
    private static final Set<String> DAYS = Set.of("on", "from", "to", "validTo");
    private static final int NEW_ROWS = 2;
    /** A longer list comes from a file and is kept by its import. */
    private static final int MOST_ROWS = 300;

    private final Map<String, Map<String, List<String>>> sections = new HashMap<>();

    @Inject
    private ContentTypes types;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    public EditorFields() {
        ReferenceFile.read("editor.csv").forEach(row -> sections.computeIfAbsent(row.get("type"), none -> new LinkedHashMap<>())
                .put(row.get("section"), List.of(row.get("fields").split("\\|"))));
    }

    /** What the editor shows. @param fixed fields that the writer of this submission does not decide */
    public record Wanted(EntryType type, JsonObject row, Map<String, Examination.Found> found, Set<String> fixed, Locale locale) {
    }

    /** The sections of a type with their fields as they are written. */
    public List<EditorSection> sections(Wanted wanted) {
        Map<String, ContentField> fields = FieldWords.columns(types.of(wanted.type())).stream()
                .collect(Collectors.toMap(ContentField::name, field -> field));
        return sections.get(wanted.type().label()).entrySet().stream().map(section -> new EditorSection(section.getKey(),
                section.getValue().stream().map(name -> field(fields.get(name), wanted)).toList())).toList();
    }

    private EditorField field(ContentField field, Wanted wanted) {
        String name = field.name();
        String type = wanted.type().label();
        Locale locale = wanted.locale();
        JsonValue value = wanted.row().getOrDefault(name, JsonValue.NULL);
        boolean many = value instanceof JsonArray array && array.size() > MOST_ROWS;
        Control control = wanted.fixed().contains(name) || many ? Control.FIXED : control(field);
        List<Column> columns = control == Control.OBJECTS ? columns(field, locale) : List.of();
        return new EditorField(name, control, FieldWords.label(type, name, locale), FieldWords.text(type, name, locale),
                FieldWords.example(type, name, locale), field.required(), limit(field), control == Control.FIXED ? shown(field, value, locale) : text(value),
                options(field, control, value, locale), control == Control.CHOICES ? choices(value) : rows(columns, value), columns, wanted.found().get(name),
                language(field));
    }

    private static String language(ContentField field) {
        boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT || field.type() == FieldType.LIST;
        return !words ? null : field.name().endsWith("@en") ? "en" : "zh-CN";
    }

    private static int limit(ContentField field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT || field.type() == FieldType.LIST ? field.most() : 0;
    }

    static Control control(ContentField field) {
        String name = field.name();
        if (name.equals("region") || name.equals("category")) {
            return Control.SELECT;
        }
        if (REGION_LISTS.contains(name)) {
            return Control.CHOICES;
        }
        if (name.equals("topics") || name.equals("handles") || name.equals("sizeClasses")) {
            return Control.CHECKBOXES;
        }
        return switch (field.type()) {
            case TEXT -> Control.TEXT;
            case LONG_TEXT -> Control.LONG;
            case LIST -> Control.LINES;
            case DATE -> Control.DATE;
            case URL -> Control.URL;
            case CODE -> Control.SELECT;
            case NUMBER -> Control.NUMBER;
            case OBJECTS -> Control.OBJECTS;
        };
    }

    static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().toPlainString();
            case ARRAY -> value.asJsonArray().stream().map(EditorFields::text).collect(Collectors.joining("\n"));
            case NULL, OBJECT -> "";
            default -> value.toString();
        };
    }

    private String shown(ContentField field, JsonValue value, Locale locale) {
        if (value instanceof JsonArray array && field.type() == FieldType.OBJECTS) {
            return String.valueOf(array.size());
        }
        return field.name().equals("region") ? regions.find(text(value)).map(region -> region.name(locale)).orElse("") : text(value);
    }

    private List<Option> options(ContentField field, Control control, JsonValue value, Locale locale) {
        Set<String> chosen = value instanceof JsonArray array ? array.stream().map(EditorFields::text).collect(Collectors.toSet()) : Set.of(text(value));
        if (field.name().equals("region") || control == Control.CHOICES) {
            return places(locale, chosen);
        }
        if (field.name().equals("category") || field.name().equals("topics") || field.name().equals("handles")) {
            return topics(locale, chosen, field.name().equals("category"));
        }
        if (field.name().equals("sizeClasses")) {
            return Arrays.stream(SizeClass.values()).map(size -> new Option(size.name(), Texts.of("search", locale, "size." + size.name(), List.of()), "",
                    chosen.contains(size.name()))).toList();
        }
        return field.codes().stream().sorted().map(code -> new Option(code, FieldWords.meaning(field.name(), code, locale), "", chosen.contains(code))).toList();
    }

    private List<Option> places(Locale locale, Set<String> chosen) {
        return regions.all().stream().filter(Region::current).map(region -> new Option(region.code(), region.name(locale), above(region, locale),
                chosen.contains(region.code()))).toList();
    }

    private String above(Region region, Locale locale) {
        return regions.find(region.parent()).map(parent -> parent.name(locale)).orElse("");
    }

    private List<Option> topics(Locale locale, Set<String> chosen, boolean narrow) {
        return taxonomy.topics().stream().filter(topic -> !narrow || topic.parent() != null).map(topic -> new Option(topic.code(), topic.name(locale),
                taxonomy.topic(topic.parent()).map(parent -> parent.name(locale)).orElse(topic.name(locale)), chosen.contains(topic.code()))).toList();
    }

    private List<Column> columns(ContentField field, Locale locale) {
        return field.members().stream().map(member -> {
            List<Option> options = member.equals("region") ? places(locale, Set.of())
                    : field.memberCodes().getOrDefault(member, List.of()).stream()
                            .map(code -> new Option(code, FieldWords.meaning(field.name() + "." + member, code, locale), "", false)).toList();
            Control control = !options.isEmpty() ? Control.SELECT : DAYS.contains(member) ? Control.DATE
                    : member.equals("days") ? Control.NUMBER : Control.TEXT;
            return new Column(member, FieldWords.say(locale, "member." + member), control, options);
        }).toList();
    }

    private static List<Row> rows(List<Column> columns, JsonValue value) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                JsonObject object = array.getJsonObject(i);
                rows.add(new Row(rows.size(), String.valueOf(i), columns.stream()
                        .map(column -> new Cell(column, text(object.getOrDefault(column.name(), JsonValue.NULL)))).toList()));
            }
        }
        for (int i = 0; i < NEW_ROWS; i++) {
            rows.add(new Row(rows.size(), "", columns.stream().map(column -> new Cell(column, "")).toList()));
        }
        return rows;
    }

    private static List<Row> choices(JsonValue value) {
        List<String> chosen = new ArrayList<>(value instanceof JsonArray array ? array.stream().map(EditorFields::text).toList() : List.of());
        chosen.addAll(List.of("", ""));
        return Stream.iterate(0, i -> i + 1).limit(chosen.size()).map(i -> new Row(i, String.valueOf(i), List.of(new Cell(null, chosen.get(i))))).toList();
    }
}
