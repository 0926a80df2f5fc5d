package org.teahorse.provider.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.Contact;
import org.teahorse.provider.LegalForm;
import org.teahorse.provider.ProviderSummary;

/** Who serves enterprises: its name is the record's title, its description the record's summary. */
@Entity
@Table(name = "provider")
public class Provider extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider")
    @SequenceGenerator(name = "provider", sequenceName = "provider_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "credit_code")
    private String creditCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_regions", columnDefinition = "text[]")
    private String[] serviceRegions = {};

    /** JSON array of {@link Contact}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String contacts = "[]";

    protected Provider() {
        // for the persistence provider
    }

    /** A provider seen for the first time. */
    public Provider(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of a provider, its qualifications excepted. @param creditCode checked; may be null */
    public record Facts(CatalogueRecord.Facts record, String creditCode, LegalForm legalForm, List<String> serviceRegions,
            List<Contact> contacts) {
    }

    /** Takes over what the source says now; a withdrawn provider is thereby listed again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        creditCode = facts.creditCode();
        legalForm = facts.legalForm();
        serviceRegions = facts.serviceRegions().toArray(String[]::new);
        JsonArrayBuilder array = Json.createArrayBuilder();
        facts.contacts().forEach(contact -> array.add(contact.json()));
        contacts = array.build().toString();
    }

    public ProviderSummary summary() {
        return new ProviderSummary(head(), creditCode, legalForm, serviceRegions(), contacts());
    }

    private List<Contact> contacts() {
        try (JsonReader reader = Json.createReader(new StringReader(contacts))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(Contact::read).toList();
        }
    }

    /** Where it serves; its own division when its source names none. */
    public List<String> serviceRegions() {
        return serviceRegions.length == 0 && getRegion() != null ? List.of(getRegion()) : List.of(serviceRegions);
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getCreditCode() {
        return creditCode;
    }
}
