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
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.program.CallParts;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallState;
import org.teahorse.program.CallTrack;

/** A call of a program: its name is the record's title. */
@Entity
@Table(name = "program_call")
public class Call extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_call")
    @SequenceGenerator(name = "program_call", sequenceName = "program_call_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "program_id")
    private Long programId;

    @Enumerated(EnumType.STRING)
    private CallTrack track;

    private String notice;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private Integer quota;

    private String place;

    /** JSON of {@link CallParts}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String parts = "{}";

    /** What was read of {@link #parts}: a page asks for the phase of each call several times. */
    @Transient
    private CallParts read;

    protected Call() {
        // for the persistence provider
    }

    /** A call seen for the first time. */
    public Call(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of a call. */
    public record Facts(CatalogueRecord.Facts record, long programId, CallTrack track, String notice, LocalDate opensOn, LocalDate closesOn,
            CallState state, Integer quota, String place, CallParts parts) {
    }

    /** Takes over what the source says now; a withdrawn call is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        programId = facts.programId();
        track = facts.track();
        notice = facts.notice();
        opensOn = facts.opensOn();
        closesOn = facts.closesOn();
        state = facts.state();
        quota = facts.quota();
        place = facts.place();
        parts = facts.parts().json();
        read = facts.parts();
    }

    /** Where it stands on a day for enterprises: what offices still do after their last day keeps nothing open. */
    public CallPhase phase(LocalDate today) {
        return CallPhase.of(state, opensOn, parts().lastEnterpriseDay().orElse(closesOn), today);
    }

    /** Its lists. */
    public CallParts parts() {
        if (read == null) {
            read = CallParts.read(parts);
        }
        return read;
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getProgramId() {
        return programId;
    }

    public CallTrack getTrack() {
        return track;
    }

    public String getNotice() {
        return notice;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public CallState getState() {
        return state;
    }

    public Integer getQuota() {
        return quota;
    }

    public String getPlace() {
        return place;
    }
}
