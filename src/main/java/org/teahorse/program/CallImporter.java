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
import java.util.Map;
import org.hibernate.Session;
import org.teahorse.content.CommonFields;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.program.CallParts.Channel;
import org.teahorse.program.CallParts.Deadline;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/** Takes calls from imports. */
@ApplicationScoped
public class CallImporter extends RecordImporter<Call, CallImporter.Reading> {

    private static final String READING = "2";
    private static final RowChecks.FieldNames NAMES = new RowChecks.FieldNames("name", "summary");
    private static final int MOST_QUOTA = 1_000_000;

    private static final List<ContentField> FIELDS = CommonFields.and(
            ContentField.required("program", FieldType.TEXT, 560),
            ContentField.required("name", FieldType.TEXT, 200).inLanguages(),
            ContentField.code("track", CommonFields.names(CallTrack.values())),
            ContentField.of("noticePolicy", FieldType.TEXT, 500),
            ContentField.of("opensOn", FieldType.DATE, 0),
            ContentField.of("closesOn", FieldType.DATE, 0),
            ContentField.objects("deadlines", 200, "stage", "on", "region", "note").coded("stage", DeadlineStage.values()),
            ContentField.of("quota", FieldType.NUMBER, 0),
            ContentField.objects("channels", 20, "kind", "name", "url", "address").coded("kind", ChannelKind.values()),
            ContentField.code("state", CommonFields.names(CallState.values())),
            ContentField.of("place", FieldType.TEXT, 300));

    public CallImporter() {
        super(EntryType.CALL, Call.class, FIELDS, Call::new);
    }

    @Inject
    private RowCheckers rows;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramPublisher publisher;

    /** What was read of one row. @param facts null when it is rejected */
    public record Reading(Call.Facts facts, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    @Override
    protected Session<Reading> open(Source source, List<ContentRow> chunk) {
        Map<String, Program> programs = records().resolve(Program.class, source.key(),
                chunk.stream().map(row -> row.text("program")).filter(reference -> reference != null).distinct().toList());
        return new Session<>() {

            @Override
            public String hash(ContentRow row) {
                return Hashes.sha256(READING + row.hash() + source.demonstration());
            }

            @Override
            public Reading read(ContentRow row) {
                RowChecks checks = rows.open(source, row);
                Program program = programs.get(row.text("program"));
                if (program == null) {
                    checks.reject("program", "call.program.unknown", row.text("program"));
                }
                String region = row.text("region") != null ? checks.region("region") : program == null ? null : program.getRegion();
                List<Deadline> deadlines = deadlines(row, checks);
                checkDays(row, deadlines, checks);
                List<Channel> channels = channels(row, checks);
                Integer quota = quota(row, checks);
                checks.industries();
                List<String> topics = row.list("topics").isEmpty() && program != null ? List.of(program.getTopics()) : checks.topics("topics");
                if (checks.rejected()) {
                    return new Reading(null, checks.problems());
                }
                return new Reading(new Call.Facts(checks.facts(hash(row), NAMES, region, topics), program.getId(),
                        row.text("track") == null ? null : CallTrack.valueOf(row.text("track")), row.text("noticePolicy"),
                        row.date("opensOn"), row.date("closesOn"),
                        row.text("state") == null ? null : CallState.valueOf(row.text("state")), quota, row.text("place"),
                        new CallParts(deadlines, channels)), checks.problems());
            }
        };
    }

    private static Integer quota(ContentRow row, RowChecks checks) {
        BigDecimal quota = row.number("quota");
        if (quota == null) {
            return null;
        }
        if (quota.stripTrailingZeros().scale() > 0 || quota.intValue() > MOST_QUOTA) {
            checks.reject("quota", "number.whole", quota.toPlainString());
            return null;
        }
        return quota.intValue();
    }

    private static List<Deadline> deadlines(ContentRow row, RowChecks checks) {
        List<Deadline> deadlines = new ArrayList<>();
        for (JsonValue value : row.objects("deadlines")) {
            JsonObject json = value.asJsonObject();
            DeadlineStage stage = checks.code("deadlines", json, "stage", DeadlineStage.class);
            LocalDate on = checks.day("deadlines", json, "on");
            String code = checks.text("deadlines", json, "region", 12);
            String region = code == null ? null : checks.region("deadlines", code);
            if (stage == null || on == null) {
                checks.reject("deadlines", "call.deadline.incomplete");
            } else {
                deadlines.add(new Deadline(stage, on, region, checks.pathOf(region), checks.text("deadlines", json, "note", 200)));
            }
        }
        return deadlines;
    }

    /** Nothing may end before it begins, no step of the chain after the next one, and nobody's after the call itself. */
    private static void checkDays(ContentRow row, List<Deadline> deadlines, RowChecks checks) {
        LocalDate opens = row.date("opensOn");
        LocalDate closes = row.date("closesOn");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            checks.reject("closesOn", "call.days.reversed", opens.toString(), closes.toString());
            return;
        }
        for (Deadline deadline : deadlines) {
            if (opens != null && deadline.on().isBefore(opens)) {
                checks.reject("deadlines", "call.deadline.early", deadline.stage().name(), deadline.on().toString());
            }
            if (closes != null && deadline.on().isAfter(closes)) {
                checks.reject("deadlines", "call.deadline.late", deadline.stage().name(), deadline.on().toString());
            }
        }
        deadlines.stream().map(Deadline::regionPath).distinct().forEach(path -> {
            List<Deadline> chain = new CallParts(deadlines, List.of()).chain(path);
            for (int i = 1; i < chain.size(); i++) {
                if (chain.get(i).on().isBefore(chain.get(i - 1).on())) {
                    checks.reject("deadlines", "call.deadline.order", chain.get(i - 1).stage().name(), chain.get(i).stage().name());
                }
            }
        });
    }

    private static List<Channel> channels(ContentRow row, RowChecks checks) {
        List<Channel> channels = new ArrayList<>();
        for (JsonValue value : row.objects("channels")) {
            JsonObject json = value.asJsonObject();
            ChannelKind kind = checks.code("channels", json, "kind", ChannelKind.class);
            String name = checks.requiredText("channels", json, "name", 200);
            String url = checks.url("channels", json, "url");
            String address = checks.text("channels", json, "address", 300);
            channels.add(new Channel(kind == null ? ChannelKind.WINDOW : kind, name, url, address));
        }
        return channels;
    }

    @Override
    protected void take(Call call, Reading reading, Instant now) {
        call.take(reading.facts(), now);
    }

    /** A program shows which of its calls is open, so it is published with them. */
    @Override
    public void publish(Collection<Long> ids) {
        publisher.publishCalls(ids);
        publisher.publishPrograms(store.programsOf(ids));
    }

    @Override
    public void unpublish(Collection<Long> ids) {
        publisher.withdraw(EntryType.CALL, ids);
        publisher.publishPrograms(store.programsOf(ids));
    }
}
