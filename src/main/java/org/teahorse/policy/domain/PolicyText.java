package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a policy's text, normalised. Never changed: other words make the next version. */
@Entity
@Table(name = "policy_text")
public class PolicyText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_text")
    @SequenceGenerator(name = "policy_text", sequenceName = "policy_text_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "policy_id", updatable = false)
    private Long policyId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false, columnDefinition = "text")
    private String body;

    @Column(name = "body_hash", updatable = false, columnDefinition = "char(64)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String bodyHash;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected PolicyText() {
        // for the persistence provider
    }

    public PolicyText(Long policyId, int number, String body, String bodyHash, Instant now) {
        this.policyId = policyId;
        this.number = number;
        this.body = body;
        this.bodyHash = bodyHash;
        this.createdAt = now;
    }

    public Long getId() {
        return id;
    }

    public Long getPolicyId() {
        return policyId;
    }

    public int getNumber() {
        return number;
    }

    public String getBody() {
        return body;
    }

    public String getBodyHash() {
        return bodyHash;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
