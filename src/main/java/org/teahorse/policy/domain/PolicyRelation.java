package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.teahorse.policy.RelationKind;

/** How a policy stands to another. The other is named by title and number, and linked when it is in the catalogue. */
@Entity
@Table(name = "policy_relation")
public class PolicyRelation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_relation")
    @SequenceGenerator(name = "policy_relation", sequenceName = "policy_relation_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "policy_id", updatable = false)
    private Long policyId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    @Column(name = "target_id")
    private Long targetId;

    @Column(name = "target_title")
    private String targetTitle;

    @Column(name = "target_number")
    private String targetNumber;

    @Column(name = "target_number_key")
    private String targetNumberKey;

    private boolean extracted;

    protected PolicyRelation() {
        // for the persistence provider
    }

    public PolicyRelation(Long policyId, RelationKind kind, String targetTitle, String targetNumber, String targetNumberKey,
            boolean extracted) {
        this.policyId = policyId;
        this.kind = kind;
        this.targetTitle = targetTitle;
        this.targetNumber = targetNumber;
        this.targetNumberKey = targetNumberKey;
        this.extracted = extracted;
    }

    public Long getPolicyId() {
        return policyId;
    }

    public RelationKind getKind() {
        return kind;
    }

    public Long getTargetId() {
        return targetId;
    }

    public String getTargetTitle() {
        return targetTitle;
    }

    public String getTargetNumber() {
        return targetNumber;
    }

    public String getTargetNumberKey() {
        return targetNumberKey;
    }

    public boolean isExtracted() {
        return extracted;
    }
}
