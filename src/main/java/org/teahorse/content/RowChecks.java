package org.teahorse.content;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.Settings;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** Checks the values of one row that mean something only together with our reference data, and gathers everything wrong with it. */
public final class RowChecks {

    private static final int LONGEST_QUOTED = 100;
    private static final int LONGEST_URL = 1000;

    private final Source source;
    private final ContentRow row;
    private final Regions regions;
    private final Taxonomy taxonomy;
    private final Instant now;
    private final List<RowProblem> problems = new ArrayList<>();

    RowChecks(Source source, ContentRow row, Regions regions, Taxonomy taxonomy, Instant now) {
        this.source = source;
        this.row = row;
        this.regions = regions;
        this.taxonomy = taxonomy;
        this.now = now;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public boolean rejected() {
        return problems.stream().anyMatch(RowProblem::rejected);
    }

    /** Keeps the row out. @param reason key into the {@code messages} bundle */
    public void reject(String field, String reason, String... arguments) {
        problems.add(RowProblem.rejected(row.number(), row.externalId(), field, reason, arguments));
    }

    /** Lets the row in with a warning. @param reason key into the {@code messages} bundle */
    public void warn(String field, String reason, String... arguments) {
        problems.add(RowProblem.warning(row.number(), row.externalId(), field, reason, arguments));
    }

    /** A text the row must have. */
    public String required(String field) {
        String text = row.text(field);
        if (text == null) {
            reject(field, "value.missing");
        }
        return text;
    }

    /** The code of a division that exists today; null when the row names none. One that was renamed is taken for its successor. */
    public String region(String field) {
        return row.text(field) == null ? null : region(field, row.text(field));
    }

    /** The codes of several divisions. */
    public List<String> regions(String field) {
        return row.list(field).stream().map(code -> region(field, code)).filter(code -> code != null).distinct().toList();
    }

    /** A division named anywhere in the row. */
    public String region(String field, String code) {
        Optional<Region> region = regions.find(code);
        if (region.isEmpty()) {
            reject(field, "region.unknown", quoted(code));
        }
        return region.map(found -> found.current() ? found.code() : found.successor()).orElse(null);
    }

    public String pathOf(String region) {
        return regions.pathOf(region);
    }

    /** The topics of a list, each second level with its first. */
    public List<String> topics(String field) {
        Set<String> codes = new LinkedHashSet<>();
        row.list(field).forEach(code -> addTopic(field, code, codes));
        return List.copyOf(codes);
    }

    /** Topics that were found in a text, each second level with its first: whoever filters by the wide one means the narrow ones too. */
    public List<String> withFirstLevels(List<String> found) {
        Set<String> codes = new LinkedHashSet<>();
        found.forEach(code -> {
            codes.add(code);
            taxonomy.topic(code).map(Topic::parent).ifPresent(codes::add);
        });
        return List.copyOf(codes);
    }

    /** One topic, with its first level. */
    public List<String> topic(String field) {
        Set<String> codes = new LinkedHashSet<>();
        Optional.ofNullable(row.text(field)).ifPresent(code -> addTopic(field, code, codes));
        return List.copyOf(codes);
    }

    private void addTopic(String field, String code, Set<String> codes) {
        Optional<Topic> topic = taxonomy.topic(code);
        if (topic.isEmpty()) {
            reject(field, "topic.unknown", quoted(code));
        } else {
            codes.add(code);
            Optional.ofNullable(topic.get().parent()).ifPresent(codes::add);
        }
    }

    public List<String> industries() {
        row.list("industries").stream().filter(code -> taxonomy.industry(code).isEmpty())
                .forEach(code -> reject("industries", "industry.unknown", quoted(code)));
        return row.list("industries");
    }

    /** Each value of a list must be one of these codes. */
    public List<String> codes(String field, Set<String> known) {
        row.list(field).stream().filter(code -> !known.contains(code))
                .forEach(code -> reject(field, "code.unknown", quoted(code), String.join(" ", known.stream().sorted().toList())));
        return row.list(field);
    }

    /** The text of an object's member, stripped; null when there is none. A member that is too long or no text is a problem. */
    public String text(String field, JsonObject object, String member, int longest) {
        JsonValue value = object.get(member);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (!(value instanceof JsonString) && !(value instanceof JsonNumber)) {
            reject(field, "member.text", member);
            return null;
        }
        String text = (value instanceof JsonString string ? string.getString() : value.toString()).replace("\0", "").strip();
        if (text.length() > longest) {
            reject(field, "member.long", member, String.valueOf(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The text of a member every object of the field must have. */
    public String requiredText(String field, JsonObject object, String member, int longest) {
        String text = text(field, object, member, longest);
        if (text == null && (object.get(member) == null || object.get(member) instanceof JsonString)) {
            reject(field, "member.missing", member);
        }
        return text;
    }

    /** A member that is an http or https address; null when there is none. */
    public String url(String field, JsonObject object, String member) {
        String url = text(field, object, member, LONGEST_URL);
        if (url != null && !url.matches("https?://\\S+")) {
            reject(field, "url.unreadable", quoted(url));
            return null;
        }
        return url;
    }

    /** A member that is an ISO day; null when there is none. */
    public LocalDate day(String field, JsonObject object, String member) {
        String text = text(field, object, member, 40);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            reject(field, "date.unreadable", quoted(text));
            return null;
        }
    }

    /** A member that is one of a closed list of codes, in any case; null when there is none. */
    public <E extends Enum<E>> E code(String field, JsonObject object, String member, Class<E> codes) {
        String text = text(field, object, member, 40);
        if (text == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equalsIgnoreCase(text)) {
                return code;
            }
        }
        reject(field, "code.unknown", quoted(text), String.join(" ", CommonFields.names(codes.getEnumConstants()).stream().sorted().toList()));
        return null;
    }

    /** The common part of what the row says, after everything was checked. */
    public CatalogueRecord.Facts facts(String hash, String title, String region, List<String> topics) {
        return facts(hash, title, row.text("summary"), Translations.of(row), region, topics);
    }

    /** The same, where the type calls title and summary otherwise; their translations are kept as the title's and the summary's. */
    public CatalogueRecord.Facts facts(String hash, FieldNames names, String region, List<String> topics) {
        return facts(hash, row.text(names.title()), row.text(names.summary()),
                Translations.of(row, Map.of(names.title(), "title", names.summary(), "summary")), region, topics);
    }

    /** What a type calls the fields of every record. */
    public record FieldNames(String title, String summary) {
    }

    private CatalogueRecord.Facts facts(String hash, String title, String summary, String translations, String region, List<String> topics) {
        LocalDate checkedOn = row.date("checkedOn");
        Instant checked = checkedOn == null ? now : checkedOn.atTime(12, 0).atZone(Settings.zone()).toInstant();
        return new CatalogueRecord.Facts(hash, title, translations, summary, region, regions.pathOf(region),
                topics.toArray(String[]::new), row.list("industries").toArray(String[]::new), row.text("sourceUrl"),
                source.demonstration(), checked.isAfter(now) ? now : checked, checkedOn);
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }
}
