package org.teahorse.provider.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.teahorse.provider.Qualification;

/** A qualification of a provider, in the order its source names them. */
@Entity
@Table(name = "provider_qualification")
public class ProviderQualification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_qualification")
    @SequenceGenerator(name = "provider_qualification", sequenceName = "provider_qualification_id_seq", allocationSize = 100)
    private Long id;

    @Column(name = "provider_id")
    private Long providerId;

    private int position;

    private String name;

    private String number;

    private String issuer;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected ProviderQualification() {
        // for the persistence provider
    }

    public ProviderQualification(Long providerId, int position, Qualification qualification) {
        this.providerId = providerId;
        this.position = position;
        this.name = qualification.name();
        this.number = qualification.number();
        this.issuer = qualification.issuer();
        this.validFrom = qualification.from();
        this.validTo = qualification.to();
    }

    public Long getProviderId() {
        return providerId;
    }

    public Qualification qualification() {
        return new Qualification(name, number, issuer, validFrom, validTo);
    }
}
