package org.teahorse.program.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.program.ResultStage;

/** A list of who was admitted under a call. */
@Entity
@Table(name = "result_list")
public class ResultList extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "result_list")
    @SequenceGenerator(name = "result_list", sequenceName = "result_list_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "call_id")
    private Long callId;

    @Enumerated(EnumType.STRING)
    private ResultStage stage;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "objection_until")
    private LocalDate objectionUntil;

    @Column(name = "objection_contact")
    private String objectionContact;

    protected ResultList() {
        // for the persistence provider
    }

    /** A list seen for the first time. */
    public ResultList(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of a list, its rows excepted. */
    public record Facts(CatalogueRecord.Facts record, long callId, ResultStage stage, LocalDate publishedOn, LocalDate objectionUntil,
            String objectionContact) {
    }

    /** Takes over what the source says now; a withdrawn list is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        callId = facts.callId();
        stage = facts.stage();
        publishedOn = facts.publishedOn();
        objectionUntil = facts.objectionUntil();
        objectionContact = facts.objectionContact();
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getCallId() {
        return callId;
    }

    public ResultStage getStage() {
        return stage;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public LocalDate getObjectionUntil() {
        return objectionUntil;
    }

    public String getObjectionContact() {
        return objectionContact;
    }
}
