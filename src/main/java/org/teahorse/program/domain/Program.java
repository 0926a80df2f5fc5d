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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.program.Allocation;
import org.teahorse.program.Delivery;
import org.teahorse.program.ProgramKind;
import org.teahorse.program.ProgramParts;
import org.teahorse.program.ProgramTerms;
import org.teahorse.shared.AdministrativeLevel;

/** A standing support program, or its local variant. */
@Entity
@Table(name = "program")
public class Program extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program")
    @SequenceGenerator(name = "program", sequenceName = "program_id_seq", allocationSize = 50)
    private Long id;

    private String promise;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] issuers = {};

    private String operator;

    @Enumerated(EnumType.STRING)
    private AdministrativeLevel level;

    @Enumerated(EnumType.STRING)
    private ProgramKind kind;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Enumerated(EnumType.STRING)
    private Allocation allocation;

    @Column(name = "amount_min", precision = 20, scale = 6)
    private BigDecimal amountMin;

    @Column(name = "amount_max", precision = 20, scale = 6)
    private BigDecimal amountMax;

    private String rate;

    @Column(precision = 20, scale = 6)
    private BigDecimal budget;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "size_classes", columnDefinition = "text[]")
    private String[] sizeClasses = {};

    /** JSON of {@link ProgramParts}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String parts = "{}";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "policy_keys", columnDefinition = "text[]")
    private String[] policyKeys = {};

    @Column(name = "general_id")
    private Long generalId;

    protected Program() {
        // for the persistence provider
    }

    /** A program seen for the first time. */
    public Program(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of a program. @param terms what a local variant may leave to its general program */
    public record Facts(CatalogueRecord.Facts record, ProgramTerms terms, Long generalId) {
    }

    /** Takes over what the source says now; a withdrawn program is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        ProgramTerms terms = facts.terms();
        promise = terms.promise();
        issuers = terms.issuers().toArray(String[]::new);
        operator = terms.operator();
        level = terms.level();
        kind = terms.kind();
        delivery = terms.delivery();
        allocation = terms.allocation();
        amountMin = terms.amountMin();
        amountMax = terms.amountMax();
        rate = terms.rate();
        budget = terms.budget();
        sizeClasses = terms.sizeClasses().toArray(String[]::new);
        parts = terms.parts().json();
        policyKeys = terms.parts().sourcePolicies().stream().flatMap(policy -> PolicyKeys.of(policy).stream()).distinct().toArray(String[]::new);
        generalId = facts.generalId();
    }

    /** Its own terms, without what it inherits. */
    public ProgramTerms terms() {
        return new ProgramTerms(promise, List.of(issuers), operator, level, kind, delivery, allocation, amountMin, amountMax, rate, budget,
                List.of(sizeClasses), ProgramParts.read(parts));
    }

    @Override
    public Long getId() {
        return id;
    }

    /** The program this is a local variant of; null for none. */
    public Long getGeneralId() {
        return generalId;
    }
}
