package org.teahorse.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.teahorse.content.CommonFields;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.office.domain.Office;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/** Takes offices from imports. */
@ApplicationScoped
public class OfficeImporter extends RecordImporter<Office, OfficeImporter.Reading> {

    /** Part of every content hash: a better reading reads old rows anew at the next import. */
    private static final String READING = "1";
    private static final RowChecks.FieldNames NAMES = new RowChecks.FieldNames("unit", "summary");

    private static final List<ContentField> FIELDS = CommonFields.without(Set.of("topics", "industries"),
            ContentField.required("unit", FieldType.TEXT, 200).inLanguages(),
            ContentField.required("region", FieldType.TEXT, 12),
            ContentField.of("address", FieldType.TEXT, 300).inLanguages(),
            ContentField.of("phone", FieldType.TEXT, 60),
            ContentField.of("hours", FieldType.TEXT, 200).inLanguages(),
            ContentField.of("handles", FieldType.LIST, 50),
            ContentField.of("summary", FieldType.LONG_TEXT, 500).inLanguages());

    public OfficeImporter() {
        super(EntryType.OFFICE, Office.class, FIELDS, Office::new);
    }

    @Inject
    private RowCheckers rows;

    @Inject
    private OfficePublisher publisher;

    /** What was read of one row. @param facts null when it is rejected */
    public record Reading(Office.Facts facts, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    @Override
    protected Session<Reading> open(Source source, List<ContentRow> chunk) {
        return new Session<>() {

            @Override
            public String hash(ContentRow row) {
                return Hashes.sha256(READING + row.hash() + source.demonstration());
            }

            @Override
            public Reading read(ContentRow row) {
                RowChecks checks = rows.open(source, row);
                String region = checks.region("region");
                List<String> topics = checks.topics("handles");
                if (checks.rejected()) {
                    return new Reading(null, checks.problems());
                }
                return new Reading(new Office.Facts(checks.facts(hash(row), NAMES, region, topics), row.text("address"), row.text("phone"),
                        row.text("hours")), checks.problems());
            }
        };
    }

    @Override
    protected void take(Office office, Reading reading, Instant now) {
        office.take(reading.facts(), now);
    }

    @Override
    public void publish(Collection<Long> ids) {
        publisher.publish(ids);
    }

    @Override
    public void unpublish(Collection<Long> ids) {
        publisher.withdraw(ids);
    }
}
