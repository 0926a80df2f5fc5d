package org.teahorse.program.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a result list. */
@Entity
@Table(name = "result_row")
public class ResultRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "result_row")
    @SequenceGenerator(name = "result_row", sequenceName = "result_row_id_seq", allocationSize = 500)
    private Long id;

    @Column(name = "result_id")
    private Long resultId;

    private int position;

    private String name;

    private String code;

    private String region;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(precision = 20, scale = 6)
    private BigDecimal amount;

    private boolean masked;

    protected ResultRow() {
        // for the persistence provider
    }

    public ResultRow(long resultId, int position, Entry entry) {
        this.resultId = resultId;
        this.position = position;
        this.name = entry.name();
        this.code = entry.code();
        this.region = entry.region();
        this.validTo = entry.validTo();
        this.amount = entry.amount();
        this.masked = entry.masked();
    }

    /** Who is entry. @param masked whether it is a natural person, of whom only the first character is kept */
    public record Entry(String name, String code, String region, LocalDate validTo, BigDecimal amount, boolean masked) {
    }

    public Entry entry() {
        return new Entry(name, code, region, validTo, amount, masked);
    }

    public Long getResultId() {
        return resultId;
    }
}
