package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.CommonFields;
import org.teahorse.content.Contact;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.Records;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.program.ProgramParts.Condition;
import org.teahorse.program.ProgramParts.Material;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.ProgramParts.Step;
import org.teahorse.program.domain.Program;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;
import org.teahorse.taxonomy.ScoredTopic;
import org.teahorse.taxonomy.SizeClass;
import org.teahorse.taxonomy.TopicClassifier;
import org.teahorse.taxonomy.TopicRule;

/** Reads rows of programs. */
@ApplicationScoped
class ProgramReader {

    /** Part of every content hash: a better reading reads old rows anew at the next import. */
    private static final String READING = "2";
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUOTE = 1000;
    private static final int MOST_DAYS = 1000;

    static final List<ContentField> FIELDS = CommonFields.and(
            ContentField.required("title", FieldType.TEXT, 200).inLanguages(),
            ContentField.of("promise", FieldType.TEXT, 120).inLanguages(),
            ContentField.of("issuers", FieldType.LIST, 30),
            ContentField.of("operator", FieldType.TEXT, 200),
            ContentField.code("level", CommonFields.names(AdministrativeLevel.values())),
            ContentField.code("kind", CommonFields.names(ProgramKind.values())),
            ContentField.code("delivery", CommonFields.names(Delivery.values())),
            ContentField.code("allocation", CommonFields.names(Allocation.values())),
            ContentField.of("amountMin", FieldType.NUMBER, 0),
            ContentField.of("amountMax", FieldType.NUMBER, 0),
            ContentField.of("rate", FieldType.TEXT, 200),
            ContentField.of("budget", FieldType.NUMBER, 0),
            ContentField.of("sizeClasses", FieldType.LIST, 4),
            ContentField.objects("conditions", 50, "text"),
            ContentField.of("exclusions", FieldType.LIST, 50),
            ContentField.objects("materials", 50, "name", "from", "url"),
            ContentField.objects("steps", 30, "name", "by", "days", "text"),
            ContentField.objects("sourcePolicies", 30, "title", "number", "anchor", "quote"),
            ContentField.of("generalProgram", FieldType.TEXT, 560),
            Contact.FIELD);

    @Inject
    private RowCheckers rows;

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    /** What was read of one row. @param facts null when it is rejected */
    record Reading(Program.Facts facts, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    Session open(Source source, List<ContentRow> chunk) {
        List<String> wanted = chunk.stream().map(row -> row.text("generalProgram")).filter(reference -> reference != null).toList();
        Map<String, Program> generals = records.resolve(Program.class, source.key(), wanted);
        Map<String, String> taken = new HashMap<>();
        store.variantsIn(generals.values().stream().map(Program::getId).toList(),
                chunk.stream().map(row -> row.text("region")).filter(code -> code != null).distinct().toList())
                .forEach(variant -> taken.put(place(variant.getGeneralId(), variant.getRegion()), owner(variant.getSourceKey(), variant.getExternalId())));
        return new Session(source, generals, taken, rows.topicRules());
    }

    private static String place(long general, String region) {
        return general + "@" + region;
    }

    private static String owner(String sourceKey, String externalId) {
        return sourceKey + "/" + externalId;
    }

    /** Reads the rows of one chunk. */
    final class Session implements RecordImporter.Session<Reading> {

        private final Source source;
        private final Map<String, Program> generals;
        /** general program and region → who holds that place */
        private final Map<String, String> taken;
        private final List<TopicRule> topicRules;

        private Session(Source source, Map<String, Program> generals, Map<String, String> taken, List<TopicRule> topicRules) {
            this.source = source;
            this.generals = generals;
            this.taken = taken;
            this.topicRules = topicRules;
        }

        @Override
        public String hash(ContentRow row) {
            return Hashes.sha256(READING + row.hash() + source.demonstration());
        }

        @Override
        public Reading read(ContentRow row) {
            RowChecks checks = rows.open(source, row);
            String region = checks.region("region");
            checks.industries();
            if (row.number("amountMin") != null && row.number("amountMax") != null
                    && row.number("amountMin").compareTo(row.number("amountMax")) > 0) {
                checks.reject("amountMin", "amount.reversed", row.number("amountMin").toPlainString(), row.number("amountMax").toPlainString());
            }
            ProgramTerms terms = terms(row, checks);
            Program general = general(row, region, checks);
            List<String> topics = row.list("topics").isEmpty() ? checks.withFirstLevels(topics(row, general)) : checks.topics("topics");
            if (checks.rejected()) {
                return new Reading(null, checks.problems());
            }
            return new Reading(new Program.Facts(checks.facts(hash(row), row.text("title"), region, topics), terms,
                    general == null ? null : general.getId()), checks.problems());
        }

        private List<String> topics(ContentRow row, Program general) {
            if (general != null) {
                return List.of(general.getTopics());
            }
            String text = Stream.of(row.text("promise"), row.text("summary")).filter(part -> part != null).collect(Collectors.joining("\n"));
            return TopicClassifier.classify(row.text("title"), text, topicRules).stream().map(ScoredTopic::code).toList();
        }

        /** The program a row is a local variant of; null for none. */
        private Program general(ContentRow row, String region, RowChecks checks) {
            String reference = row.text("generalProgram");
            if (reference == null) {
                return null;
            }
            Program general = generals.get(reference);
            if (general == null) {
                checks.reject("generalProgram", "program.general.unknown", reference);
            } else if (general.getGeneralId() != null) {
                checks.reject("generalProgram", "program.general.variant", reference);
            } else if (region == null || !below(checks.pathOf(region), general.getRegionPath())) {
                checks.reject("region", "program.variant.outside", region == null ? "" : region);
            } else {
                String owner = owner(source.key(), row.externalId());
                String holder = taken.putIfAbsent(place(general.getId(), region), owner);
                if (holder != null && !holder.equals(owner)) {
                    checks.reject("region", "program.variant.overlap", holder, region);
                }
                return general;
            }
            return null;
        }

        private static boolean below(String path, String above) {
            return above.isEmpty() ? !path.isEmpty() : path.startsWith(above + "/");
        }

        private ProgramTerms terms(ContentRow row, RowChecks checks) {
            List<PolicyReference> policies = objects(row, "sourcePolicies", policy -> policy(checks, "sourcePolicies", policy));
            return new ProgramTerms(row.text("promise"), row.list("issuers"), row.text("operator"), code(AdministrativeLevel.class, row.text("level")),
                    code(ProgramKind.class, row.text("kind")), code(Delivery.class, row.text("delivery")),
                    code(Allocation.class, row.text("allocation")), row.number("amountMin"), row.number("amountMax"), row.text("rate"),
                    row.number("budget"), checks.codes("sizeClasses", CommonFields.names(SizeClass.values())),
                    new ProgramParts(objects(row, "conditions", condition -> condition(checks, condition)), row.list("exclusions"),
                            objects(row, "materials", material -> material(checks, material)),
                            objects(row, "steps", step -> step(checks, step)), policies, Contact.of(row, checks)));
        }

        private static <E extends Enum<E>> E code(Class<E> type, String text) {
            return text == null ? null : Enum.valueOf(type, text);
        }

        private static <T> List<T> objects(ContentRow row, String field, Function<JsonObject, T> read) {
            return row.objects(field).stream().map(value -> read.apply(value.asJsonObject())).toList();
        }

        private static Condition condition(RowChecks checks, JsonObject json) {
            PolicyReference clause = json.get("clause") instanceof JsonObject cited ? policy(checks, "conditions", cited) : null;
            return new Condition(checks.requiredText("conditions", json, "text", LONGEST_TEXT),
                    checks.text("conditions", json, "text@en", LONGEST_TEXT), clause);
        }

        private static PolicyReference policy(RowChecks checks, String field, JsonObject json) {
            return new PolicyReference(checks.requiredText(field, json, "title", LONGEST_TEXT), checks.text(field, json, "number", 120),
                    checks.text(field, json, "source", 560), checks.text(field, json, "anchor", 200), checks.text(field, json, "quote", LONGEST_QUOTE));
        }

        private static Material material(RowChecks checks, JsonObject json) {
            return new Material(checks.requiredText("materials", json, "name", LONGEST_NAME),
                    checks.text("materials", json, "name@en", LONGEST_NAME), checks.text("materials", json, "from", LONGEST_NAME),
                    checks.url("materials", json, "url"), json.get("optional") == JsonValue.TRUE);
        }

        private static Step step(RowChecks checks, JsonObject json) {
            String days = checks.text("steps", json, "days", 10);
            if (days != null && (!days.matches("\\d{1,4}") || Integer.parseInt(days) > MOST_DAYS)) {
                checks.reject("steps", "step.days", days);
                days = null;
            }
            return new Step(checks.requiredText("steps", json, "name", LONGEST_NAME), checks.text("steps", json, "name@en", LONGEST_NAME),
                    checks.text("steps", json, "by", LONGEST_NAME), days == null ? null : Integer.valueOf(days),
                    checks.text("steps", json, "text", LONGEST_TEXT));
        }
    }
}
