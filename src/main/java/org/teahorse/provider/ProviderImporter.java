package org.teahorse.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.teahorse.content.CommonFields;
import org.teahorse.content.Contact;
import org.teahorse.content.ContactDetector;
import org.teahorse.content.Examination;
import org.teahorse.content.RecordImporter;
import org.teahorse.content.RowCheckers;
import org.teahorse.content.RowChecks;
import org.teahorse.program.ResultFinder;
import org.teahorse.provider.domain.Provider;
import org.teahorse.provider.domain.ProviderQualification;
import org.teahorse.provider.store.ProviderStore;
import org.teahorse.search.EntryType;
import org.teahorse.shared.CreditCode;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/** Takes providers from imports. */
@ApplicationScoped
public class ProviderImporter extends RecordImporter<Provider, ProviderImporter.Reading> {

    /** Part of every content hash: a better reading reads old rows anew at the next import. */
    private static final String READING = "1";
    private static final RowChecks.FieldNames NAMES = new RowChecks.FieldNames("name", "description");

    private static final List<ContentField> FIELDS = CommonFields.without(Set.of("summary"),
            ContentField.required("name", FieldType.TEXT, 200).inLanguages(),
            ContentField.of("creditCode", FieldType.TEXT, 40),
            ContentField.code("legalForm", CommonFields.names(LegalForm.values())),
            ContentField.required("region", FieldType.TEXT, 12),
            ContentField.of("serviceRegions", FieldType.LIST, 200),
            ContentField.objects("qualifications", 50, "name", "number", "issuer", "from", "to"),
            ContentField.of("description", FieldType.LONG_TEXT, 500).inLanguages(),
            Contact.FIELD);

    public ProviderImporter() {
        super(EntryType.PROVIDER, Provider.class, FIELDS, Provider::new);
    }

    @Inject
    private RowCheckers rows;

    @Inject
    private ProviderStore store;

    @Inject
    private ProviderPublisher publisher;

    @Inject
    private ResultFinder results;

    /** What was read of one row. @param facts null when it is rejected */
    public record Reading(Provider.Facts facts, List<Qualification> qualifications, List<RowProblem> problems) implements RecordImporter.Reading {
    }

    @Override
    protected Session<Reading> open(Source source, List<ContentRow> chunk) {
        Map<String, List<String>> holders = holders(source, chunk);
        return new Session<>() {

            @Override
            public String hash(ContentRow row) {
                return Hashes.sha256(READING + row.hash() + source.demonstration());
            }

            @Override
            public Reading read(ContentRow row) {
                RowChecks checks = rows.open(source, row);
                String region = checks.region("region");
                List<String> serviceRegions = checks.regions("serviceRegions");
                List<String> contacts = ContactDetector.find(Arrays.asList(row.text("name"), row.text("description"), row.text("description@en")));
                if (!contacts.isEmpty()) {
                    checks.reject("description", "provider.contact-in-text", String.join(" · ", contacts));
                }
                List<Qualification> qualifications = qualifications(row, checks);
                String creditCode = creditCode(source.key() + "/" + row.externalId(), row.text("creditCode"), holders, checks);
                List<Contact> ways = Contact.of(row, checks);
                checks.industries();
                List<String> topics = checks.topics("topics");
                if (checks.rejected()) {
                    return new Reading(null, List.of(), checks.problems());
                }
                LegalForm form = row.text("legalForm") == null ? null : LegalForm.valueOf(row.text("legalForm"));
                return new Reading(new Provider.Facts(checks.facts(hash(row), NAMES, region, topics), creditCode, form, serviceRegions, ways),
                        qualifications, checks.problems());
            }
        };
    }

    /** Who has each of the chunk's credit codes, in this file or live in the catalogue, as {@code source/externalId}. */
    private Map<String, List<String>> holders(Source source, List<ContentRow> chunk) {
        Map<String, List<String>> holders = new HashMap<>();
        for (ContentRow row : chunk) {
            if (row.text("creditCode") != null) {
                holders.computeIfAbsent(CreditCode.of(row.text("creditCode")).text(), none -> new ArrayList<>()).add(source.key() + "/" + row.externalId());
            }
        }
        store.byCreditCode(List.copyOf(holders.keySet()))
                .forEach(known -> holders.get(known.getCreditCode()).add(known.getSourceKey() + "/" + known.getExternalId()));
        return holders;
    }

    /** The code in capitals; null when there is none. A wrong one keeps the row out, an odd one is told. */
    private static String creditCode(String own, String typed, Map<String, List<String>> holders, RowChecks checks) {
        if (typed == null) {
            return null;
        }
        CreditCode code = CreditCode.of(typed);
        Optional<CreditCode.Fault> fault = code.fault();
        if (fault.isPresent()) {
            checks.reject("creditCode", fault.get().reason(), fault.get().arguments().toArray(String[]::new));
            return null;
        }
        if (!code.innerCheckHolds()) {
            checks.warn("creditCode", "credit-code.inner", code.text());
        }
        holders.get(code.text()).stream().filter(holder -> !holder.equals(own)).distinct().findFirst()
                .ifPresent(other -> checks.warn("creditCode", "provider.credit-code.twice", other));
        return code.text();
    }

    private static List<Qualification> qualifications(ContentRow row, RowChecks checks) {
        List<Qualification> qualifications = new ArrayList<>();
        for (JsonValue value : row.objects("qualifications")) {
            JsonObject json = value.asJsonObject();
            LocalDate from = checks.day("qualifications", json, "from");
            LocalDate to = checks.day("qualifications", json, "to");
            if (from != null && to != null && to.isBefore(from)) {
                checks.reject("qualifications", "provider.qualification.reversed", from.toString(), to.toString());
            }
            qualifications.add(new Qualification(checks.requiredText("qualifications", json, "name", 200),
                    checks.text("qualifications", json, "number", 100), checks.text("qualifications", json, "issuer", 200), from, to));
        }
        return qualifications;
    }

    /** Recognitions are proved by the lists that name the provider. */
    @Override
    public List<Examination.Evidence> evidence(JsonObject row) {
        String code = row.getString("creditCode", null);
        return code == null ? List.of() : results.naming(CreditCode.of(code).text()).stream()
                .map(head -> new Examination.Evidence(head.title(), EntryType.RESULT.address(head.id()))).toList();
    }

    @Override
    protected void take(Provider provider, Reading reading, Instant now) {
        provider.take(reading.facts(), now);
    }

    @Override
    protected void removeParts(List<Long> ids) {
        store.removeQualifications(ids);
    }

    @Override
    protected void saveParts(List<Change<Provider, Reading>> changes, Instant now) {
        for (Change<Provider, Reading> change : changes) {
            int position = 0;
            for (Qualification qualification : change.reading().qualifications()) {
                records().add(new ProviderQualification(change.entity().getId(), position++, qualification));
            }
        }
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
