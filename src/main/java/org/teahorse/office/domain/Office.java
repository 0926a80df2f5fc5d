package org.teahorse.office.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.teahorse.content.CatalogueRecord;

/** A counter or a desk that enterprises turn to: its unit is the record's title, what it handles the record's topics. */
@Entity
@Table(name = "office")
public class Office extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office")
    @SequenceGenerator(name = "office", sequenceName = "office_id_seq", allocationSize = 50)
    private Long id;

    private String address;

    private String phone;

    private String hours;

    protected Office() {
        // for the persistence provider
    }

    /** An office seen for the first time. */
    public Office(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of an office. */
    public record Facts(CatalogueRecord.Facts record, String address, String phone, String hours) {
    }

    /** Takes over what the source says now; a withdrawn office is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        address = facts.address();
        phone = facts.phone();
        hours = facts.hours();
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    public String getHours() {
        return hours;
    }
}
