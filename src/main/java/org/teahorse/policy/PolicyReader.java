package org.teahorse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.policy.domain.Extracted;
import org.teahorse.policy.domain.Extraction;
import org.teahorse.policy.domain.ExtractionContext;
import org.teahorse.policy.domain.ExtractionInput;
import org.teahorse.policy.domain.FamilyKey;
import org.teahorse.policy.domain.Measure;
import org.teahorse.policy.domain.MeasureFinder;
import org.teahorse.policy.domain.NumberCheck;
import org.teahorse.policy.domain.ParsedText;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyExtractor;
import org.teahorse.policy.domain.PolicyTextParser;
import org.teahorse.policy.domain.RegionIndex;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/**
 * Joins what a row states with what its title and text tell. What the row states always wins; what was found is marked, with the
 * words that show it.
 */
@ApplicationScoped
class PolicyReader {

    /** Part of every content hash: a better reading reads old rows anew at the next import. */
    private static final String READING = "2";
    private static final int LONGEST_QUOTE = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int FIRST_WORDS = 40;

    @Inject
    private Regions regions;

    @Inject
    private RowCheckers rows;

    @Inject
    private Clock clock;

    /**
     * What was read of one row.
     *
     * @param facts  null when the row is rejected
     * @param parsed null when there is no text
     */
    record Reading(ContentRow row, Policy.Facts facts, Extraction extraction, ParsedText parsed, List<Measure> measures,
            List<RowProblem> problems) implements RecordImporter.Reading {
    }

    /** Prepares for the rows of one source. */
    Session open(Source source) {
        RegionIndex names = new RegionIndex();
        regions.all().forEach(region -> names.add(region.name(), region.code(), AdministrativeLevel.valueOf(region.level())));
        regions.all().forEach(region -> names.add(region.shortName(), region.code(), AdministrativeLevel.valueOf(region.level())));
        List<String> prefixes = regions.find(source.region()).map(region -> List.of(region.shortName().substring(0, 1))).orElse(List.of());
        return new Session(source, new PolicyExtractor(
                new ExtractionContext(names, rows.topicRules(), source.region(), source.level(), prefixes, LocalDate.now(clock))));
    }

    /** Reads rows of one source. */
    final class Session implements RecordImporter.Session<Reading> {

        private final Source source;
        private final PolicyExtractor extractor;

        private Session(Source source, PolicyExtractor extractor) {
            this.source = source;
            this.extractor = extractor;
        }

        /** Of everything that decides what is kept of a row. */
        @Override
        public String hash(ContentRow row) {
            return Hashes.sha256(READING + row.hash() + source.region() + source.level() + source.demonstration());
        }

        @Override
        public Reading read(ContentRow row) {
            RowChecks checks = rows.open(source, row);
            ParsedText parsed = row.text("text") == null ? null : PolicyTextParser.parse(row.text("text"));
            Extraction found = extractor.extract(new ExtractionInput(row.text("title"), row.text("text"), row.text("documentNumber"),
                    row.date("signedOn"), row.date("publishedOn"), row.text("sourceUrl")));
            Marks marks = new Marks(row, parsed);
            String title = title(row, found, parsed, marks, checks);
            String region = region(row, found, marks, checks);
            List<String> topics = topics(row, found, marks, checks);
            checks.industries();
            checkObjects(row, checks);
            noteCitedNumber(row, found, checks);
            if (checks.rejected()) {
                return new Reading(row, null, found, parsed, List.of(), checks.problems());
            }
            Policy.Facts facts = facts(row, found, marks, checks.facts(hash(row), title, region, topics));
            // the finder takes every outline for a list of measures, so only papers that call themselves so are asked
            boolean listsMeasures = parsed != null && facts.form() == PolicyForm.MEASURES;
            return new Reading(row, facts, found, parsed, listsMeasures ? MeasureFinder.find(title, parsed) : List.of(), checks.problems());
        }

        private Policy.Facts facts(ContentRow row, Extraction found, Marks marks, CatalogueRecord.Facts record) {
            var number = found.documentNumber().map(marks.of("documentNumber"));
            LocalDate expiresOn = marks.date("expiresOn", found.expiresOn());
            ValidityReading validity = ValidityReading.of(row.text("validity"), row.date("expiresOn"), found, LocalDate.now(clock));
            List<String> issuers = row.list("issuers").isEmpty()
                    ? found.issuers().stream().map(marks.of("issuers")).toList() : row.list("issuers");
            AdministrativeLevel level = row.text("level") != null ? AdministrativeLevel.valueOf(row.text("level"))
                    : found.level().map(marks.of("level")).orElse(source.level());
            PolicyForm form = row.text("form") != null ? PolicyForm.valueOf(row.text("form")) : marks.of("form", found.form());
            PolicyRole role = row.text("role") != null ? PolicyRole.valueOf(row.text("role")) : marks.of("role", found.role());
            return new Policy.Facts(record, row.text("indexNumber"),
                    found.innerTitle().map(marks.of("innerTitle")).filter(inner -> inner.length() <= LONGEST_TITLE).orElse(null),
                    number.map(own -> own.printed()).orElse(null), number.map(own -> own.key()).orElse(null),
                    issuers.toArray(String[]::new), level, form, role,
                    marks.date("signedOn", found.signedOn()), marks.date("publishedOn", found.publishedOn()),
                    marks.date("effectiveOn", found.effectiveOn()), expiresOn, validity.validity(), validity.basis(),
                    validity.validity() == Validity.UNKNOWN ? null : marks.quote(found.validity()),
                    row.list("audience").toArray(String[]::new), row.text("audienceScope"), familyKey(record.title(), record.region()),
                    marks.json());
        }

        private String familyKey(String title, String region) {
            String key = FamilyKey.of(title, region == null ? "" : region).value();
            return key.length() <= 300 ? key : Hashes.sha256(key);
        }

        private String title(ContentRow row, Extraction found, ParsedText parsed, Marks marks, RowChecks checks) {
            Optional<String> title = found.title().map(marks.of("title")).filter(text -> text.length() <= LONGEST_TITLE);
            if (title.isPresent()) {
                return title.get();
            }
            if (parsed == null || parsed.text().isBlank()) {
                checks.reject("title", "title.missing");
                return null;
            }
            checks.warn("title", "title.first-words");
            String start = parsed.text().strip().replaceAll("\\s+", " ");
            String words = start.length() <= FIRST_WORDS ? start : start.substring(0, FIRST_WORDS) + "…";
            marks.add("title", Extracted.Method.COMPOSED, words);
            return words;
        }

        private String region(ContentRow row, Extraction found, Marks marks, RowChecks checks) {
            if (row.text("region") != null) {
                return checks.region("region");
            }
            return found.region().map(marks.of("region")).filter(code -> regions.find(code).isPresent())
                    .map(code -> regions.find(code).filter(region -> !region.current()).map(Region::successor).orElse(code)).orElse(null);
        }

        private List<String> topics(ContentRow row, Extraction found, Marks marks, RowChecks checks) {
            if (!row.list("topics").isEmpty()) {
                return checks.topics("topics");
            }
            List<String> codes = checks.withFirstLevels(found.topics().stream().map(topic -> topic.code()).toList());
            if (!codes.isEmpty()) {
                marks.add("topics", Extracted.Method.RULE, "");
            }
            return codes;
        }

        private void checkObjects(ContentRow row, RowChecks checks) {
            row.objects("relations").forEach(value -> {
                JsonObject relation = value.asJsonObject();
                boolean known = Arrays.stream(RelationKind.values()).anyMatch(kind -> kind.name().equals(textOf(relation, "kind")));
                if (!known || textOf(relation, "title") == null && textOf(relation, "number") == null) {
                    checks.reject("relations", "relation.unreadable");
                }
            });
            row.objects("attachments").forEach(value -> {
                JsonObject attachment = value.asJsonObject();
                if (textOf(attachment, "title") == null) {
                    checks.reject("attachments", "attachment.untitled");
                }
                checks.url("attachments", attachment, "url");
            });
        }

        private static String textOf(JsonObject object, String name) {
            return object.get(name) instanceof JsonString text && !text.getString().isBlank() ? text.getString() : null;
        }

        private void noteCitedNumber(ContentRow row, Extraction found, RowChecks checks) {
            found.numberCheck().filter(check -> check.verdict() == NumberCheck.Verdict.CITED)
                    .ifPresent(check -> checks.warn("documentNumber", "number.cited", row.text("documentNumber")));
        }
    }

    /** Validity as stated or found; a term the row states decides where it says nothing else. */
    private record ValidityReading(Validity validity, ValidityBasis basis) {

        static ValidityReading of(String stated, LocalDate statedEnd, Extraction found, LocalDate today) {
            if (stated != null) {
                Validity validity = Validity.valueOf(stated);
                return new ValidityReading(validity, validity == Validity.UNKNOWN ? ValidityBasis.NONE : ValidityBasis.SOURCE);
            }
            if (statedEnd != null) {
                return new ValidityReading(statedEnd.isBefore(today) ? Validity.EXPIRED : Validity.IN_FORCE, ValidityBasis.SOURCE);
            }
            return new ValidityReading(found.validity().value(), found.validityBasis());
        }
    }

    /** Collects which values were found, how, and by which words. */
    private static final class Marks {

        private final ContentRow row;
        private final ParsedText parsed;
        private final JsonObjectBuilder marks = Json.createObjectBuilder();

        Marks(ContentRow row, ParsedText parsed) {
            this.row = row;
            this.parsed = parsed;
        }

        <T> Function<Extracted<T>, T> of(String field) {
            return extracted -> of(field, extracted);
        }

        <T> T of(String field, Extracted<T> extracted) {
            if (extracted.method() != Extracted.Method.FIELD) {
                add(field, extracted.method(), quote(extracted));
            }
            return extracted.value();
        }

        LocalDate date(String field, Optional<Extracted<LocalDate>> extracted) {
            return row.date(field) != null ? row.date(field) : extracted.map(of(field)).orElse(null);
        }

        void add(String field, Extracted.Method method, String quote) {
            marks.add(field, Json.createObjectBuilder().add("method", method.name()).add("quote", quote == null ? "" : quote));
        }

        /** The words that show a value; null when it has none of its own. */
        String quote(Extracted<?> extracted) {
            String words = switch (extracted.source()) {
                case TITLE -> row.text("title");
                case TEXT -> parsed == null ? null : parsed.text();
                case NUMBER -> row.text("documentNumber");
                case RECORD, CONTEXT -> null;
            };
            if (words == null || extracted.end() > words.length() || extracted.end() == extracted.start()) {
                return null;
            }
            String quote = words.substring(extracted.start(), extracted.end()).strip();
            return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE - 1) + "…";
        }

        String json() {
            return marks.build().toString();
        }
    }
}
