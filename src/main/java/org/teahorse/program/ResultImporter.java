package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.teahorse.content.CommonFields;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.NaturalPerson;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.domain.ResultRow;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.search.EntryType;
import org.teahorse.shared.CreditCode;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.Texts;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/** Takes result lists from imports. Of natural persons only the first character is ever kept. */
@ApplicationScoped
public class ResultImporter extends RecordImporter<ResultList, ResultImporter.Reading> {

    private static final String READING = "1";
    private static final int MOST_ROWS = 5000;
    private static final int LONGEST_TITLE = 300;

    private static final List<ContentField> FIELDS = CommonFields.and(
            ContentField.required("call", FieldType.TEXT, 560),
            ContentField.of("title", FieldType.TEXT, 200).inLanguages(),
            ContentField.code("stage", CommonFields.names(ResultStage.values())),
            ContentField.required("publishedOn", FieldType.DATE, 0),
            ContentField.of("objectionUntil", FieldType.DATE, 0),
            ContentField.of("objectionContact", FieldType.TEXT, 300),
            ContentField.objects("rows", MOST_ROWS, "name", "code", "region", "validTo", "amount"));

    public ResultImporter() {
        super(EntryType.RESULT, ResultList.class, FIELDS, ResultList::new);
    }

    @Inject
    private RowCheckers rows;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramPublisher publisher;

    /** What was read of one row. @param facts null when it is rejected */
    public record Reading(ResultList.Facts facts, List<ResultRow.Entry> entries, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    @Override
    protected Session<Reading> open(Source source, List<ContentRow> chunk) {
        Map<String, Call> calls = records().resolve(Call.class, source.key(),
                chunk.stream().map(row -> row.text("call")).filter(reference -> reference != null).distinct().toList());
        return new Session<>() {

            @Override
            public String hash(ContentRow row) {
                return Hashes.sha256(READING + row.hash() + source.demonstration());
            }

            @Override
            public Reading read(ContentRow row) {
                RowChecks checks = rows.open(source, row);
                Call call = calls.get(row.text("call"));
                if (call == null) {
                    checks.reject("call", "result.call.unknown", row.text("call"));
                }
                if (row.date("objectionUntil") != null && row.date("objectionUntil").isBefore(row.date("publishedOn"))) {
                    checks.reject("objectionUntil", "result.days.reversed", row.date("publishedOn").toString(), row.date("objectionUntil").toString());
                }
                String region = row.text("region") != null ? checks.region("region") : call == null ? null : call.getRegion();
                List<ResultRow.Entry> entries = entries(row, checks);
                checks.industries();
                List<String> topics = row.list("topics").isEmpty() && call != null ? List.of(call.getTopics()) : checks.topics("topics");
                if (checks.rejected()) {
                    return new Reading(null, List.of(), checks.problems());
                }
                ResultStage stage = row.text("stage") == null ? ResultStage.ANNOUNCED : ResultStage.valueOf(row.text("stage"));
                return new Reading(new ResultList.Facts(checks.facts(hash(row), title(row, call, stage), region, topics), call.getId(), stage,
                        row.date("publishedOn"), row.date("objectionUntil"), row.text("objectionContact")), entries, checks.problems());
            }
        };
    }

    /** The list's own title, else its call's name and stage in the language of the record. */
    private static String title(ContentRow row, Call call, ResultStage stage) {
        String title = row.text("title") != null ? row.text("title")
                : call.getTitle() + "：" + Texts.of("program", Locale.SIMPLIFIED_CHINESE, "stage." + stage, List.of());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static List<ResultRow.Entry> entries(ContentRow row, RowChecks checks) {
        List<ResultRow.Entry> entries = new ArrayList<>();
        int masked = 0;
        for (JsonValue value : row.objects("rows")) {
            JsonObject json = value.asJsonObject();
            String name = checks.requiredText("rows", json, "name", 200);
            String code = checks.text("rows", json, "code", 40);
            String place = checks.text("rows", json, "region", 12);
            String region = place == null ? null : checks.region("rows", place);
            LocalDate validTo = checks.day("rows", json, "validTo");
            BigDecimal amount = amount(checks, json);
            if (name == null) {
                continue;
            }
            if (NaturalPerson.is(name, code)) {
                masked++;
                entries.add(new ResultRow.Entry(NaturalPerson.masked(name), null, region, validTo, amount, true));
                continue;
            }
            CreditCode credit = code == null ? null : CreditCode.of(code);
            Optional<CreditCode.Fault> fault = credit == null ? Optional.empty() : credit.fault();
            // one slip in a list of thousands must not keep out the others
            fault.ifPresent(wrong -> checks.warn("rows", wrong.reason(), wrong.arguments().toArray(String[]::new)));
            entries.add(new ResultRow.Entry(name, credit == null || fault.isPresent() ? null : credit.text(), region, validTo, amount, false));
        }
        if (masked > 0) {
            checks.warn("rows", "result.person.masked", String.valueOf(masked));
        }
        return entries;
    }

    private static BigDecimal amount(RowChecks checks, JsonObject json) {
        String text = checks.text("rows", json, "amount", 30);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        checks.reject("rows", "number.unreadable", text);
        return null;
    }

    @Override
    protected void take(ResultList result, Reading reading, Instant now) {
        result.take(reading.facts(), now);
    }

    @Override
    protected void removeParts(List<Long> ids) {
        store.removeRows(ids);
    }

    @Override
    protected void saveParts(List<Change<ResultList, Reading>> changes, Instant now) {
        for (Change<ResultList, Reading> change : changes) {
            int position = 0;
            for (ResultRow.Entry entry : change.reading().entries()) {
                records().add(new ResultRow(change.entity().getId(), position++, entry));
            }
        }
    }

    @Override
    public void publish(Collection<Long> ids) {
        publisher.publishResults(ids);
    }

    @Override
    public void unpublish(Collection<Long> ids) {
        publisher.withdraw(EntryType.RESULT, ids);
    }
}
