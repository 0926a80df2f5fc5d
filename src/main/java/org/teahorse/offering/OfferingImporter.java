package org.teahorse.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.teahorse.content.CommonFields;
import org.teahorse.content.ContactDetector;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.offering.domain.KeywordStuffing;
import org.teahorse.offering.domain.Offering;
import org.teahorse.offering.domain.SummaryLength;
import org.teahorse.provider.ProviderFinder;
import org.teahorse.provider.ProviderSummary;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/** Takes offerings from imports. */
@ApplicationScoped
public class OfferingImporter extends RecordImporter<Offering, OfferingImporter.Reading> {

    /** Part of every content hash: a better reading reads old rows anew at the next import. */
    private static final String READING = "1";
    private static final int LONGEST_ITEM = 60;

    private static final List<ContentField> FIELDS = CommonFields.without(Set.of("topics", "region"),
            ContentField.required("provider", FieldType.TEXT, 560),
            ContentField.required("title", FieldType.TEXT, 60).inLanguages(),
            ContentField.required("category", FieldType.TEXT, 80),
            ContentField.required("summary", FieldType.LONG_TEXT, 500).inLanguages(),
            ContentField.of("features", FieldType.LIST, 10),
            ContentField.of("benefits", FieldType.LIST, 10),
            ContentField.code("priceModel", CommonFields.names(PriceModel.values())),
            ContentField.of("priceMin", FieldType.NUMBER, 0),
            ContentField.of("priceMax", FieldType.NUMBER, 0),
            ContentField.of("priceUnit", FieldType.TEXT, 20),
            ContentField.code("delivery", CommonFields.names(ServiceDelivery.values())),
            ContentField.of("regions", FieldType.LIST, 200),
            ContentField.of("onboarding", FieldType.TEXT, 200),
            ContentField.of("exit", FieldType.TEXT, 200),
            ContentField.of("supportHours", FieldType.TEXT, 200),
            ContentField.of("security", FieldType.TEXT, 200));

    public OfferingImporter() {
        super(EntryType.OFFERING, Offering.class, FIELDS, Offering::new);
    }

    @Inject
    private RowCheckers rows;

    @Inject
    private ProviderFinder providers;

    @Inject
    private OfferingPublisher publisher;

    /** What was read of one row. @param facts null when it is rejected */
    public record Reading(Offering.Facts facts, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    @Override
    protected Session<Reading> open(Source source, List<ContentRow> chunk) {
        Map<String, ProviderSummary> known = providers.resolve(source.key(),
                chunk.stream().map(row -> row.text("provider")).filter(reference -> reference != null).distinct().toList());
        return new Session<>() {

            /** With the provider's division, which is the offering's: it follows when the provider moves. */
            @Override
            public String hash(ContentRow row) {
                ProviderSummary provider = known.get(row.text("provider"));
                return Hashes.sha256(READING + row.hash() + source.demonstration() + (provider == null ? "" : provider.head().id() + provider.head().region()));
            }

            @Override
            public Reading read(ContentRow row) {
                RowChecks checks = rows.open(source, row);
                ProviderSummary provider = known.get(row.text("provider"));
                if (provider == null) {
                    checks.reject("provider", "offering.provider.unknown", row.text("provider"));
                }
                List<String> topics = checks.topic("category");
                List<String> regions = checks.regions("regions");
                checks.industries();
                checkTexts(row, checks);
                Price price = Price.of(row.text("priceModel") == null ? null : PriceModel.valueOf(row.text("priceModel")), row.number("priceMin"),
                        row.number("priceMax"), row.text("priceUnit"));
                price.faults().forEach(fault -> checks.reject(fault.field(), fault.reason(), fault.arguments().toArray(String[]::new)));
                if (checks.rejected()) {
                    return new Reading(null, checks.problems());
                }
                return new Reading(new Offering.Facts(checks.facts(hash(row), row.text("title"), provider.head().region(), topics),
                        provider.head().id(), row.text("category"), row.list("features"), row.list("benefits"), price,
                        row.text("delivery") == null ? null : ServiceDelivery.valueOf(row.text("delivery")), regions,
                        new Terms(row.text("onboarding"), row.text("exit"), row.text("supportHours"), row.text("security"))), checks.problems());
            }
        };
    }

    /** One finds a provider through its page; the texts are for what it offers, and short enough to be compared. */
    private static void checkTexts(ContentRow row, RowChecks checks) {
        for (String field : List.of("title", "summary", "title@en", "summary@en")) {
            checkContacts(field, Stream.ofNullable(row.text(field)).toList(), checks);
        }
        for (String field : List.of("features", "benefits")) {
            checkContacts(field, row.list(field), checks);
            row.list(field).stream().filter(item -> item.length() > LONGEST_ITEM)
                    .forEach(item -> checks.reject(field, "offering.item.long", item, String.valueOf(LONGEST_ITEM)));
        }
        for (String field : List.of("summary", "summary@en")) {
            String summary = row.text(field);
            if (summary != null && SummaryLength.exceeded(summary)) {
                boolean chinese = SummaryLength.isChinese(summary);
                checks.reject(field, chinese ? "offering.summary.characters" : "offering.summary.words", String.valueOf(SummaryLength.of(summary)),
                        String.valueOf(chinese ? SummaryLength.MOST_CHARACTERS : SummaryLength.MOST_WORDS));
            }
        }
        KeywordStuffing.find(Stream.of(row.text("title"), row.text("summary")).filter(text -> text != null).collect(Collectors.joining("\n")))
                .ifPresent(word -> checks.warn("summary", "offering.stuffed", word, String.valueOf(KeywordStuffing.TOO_OFTEN)));
    }

    private static void checkContacts(String field, List<String> texts, RowChecks checks) {
        List<String> contacts = ContactDetector.find(texts);
        if (!contacts.isEmpty()) {
            checks.reject(field, "offering.contact-in-text", String.join(" · ", contacts));
        }
    }

    @Override
    protected void take(Offering offering, Reading reading, Instant now) {
        offering.take(reading.facts(), now);
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
