package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One of the measures a policy promises, with who answers for it. */
@Entity
@Table(name = "policy_measure")
public class PolicyMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_measure")
    @SequenceGenerator(name = "policy_measure", sequenceName = "policy_measure_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "policy_id", updatable = false)
    private Long policyId;

    private int ordinal;

    private String title;

    private String anchor;

    private String owner;

    protected PolicyMeasure() {
        // for the persistence provider
    }

    public PolicyMeasure(Long policyId, int ordinal, String title, String anchor, String owner) {
        this.policyId = policyId;
        this.ordinal = ordinal;
        this.title = title;
        this.anchor = anchor;
        this.owner = owner;
    }

    public Long getPolicyId() {
        return policyId;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getTitle() {
        return title;
    }

    public String getAnchor() {
        return anchor;
    }

    public String getOwner() {
        return owner;
    }
}
