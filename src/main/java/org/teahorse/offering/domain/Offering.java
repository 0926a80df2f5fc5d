package org.teahorse.offering.domain;

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
import org.teahorse.offering.OfferingSummary;
import org.teahorse.offering.Price;
import org.teahorse.offering.PriceModel;
import org.teahorse.offering.ServiceDelivery;
import org.teahorse.offering.Terms;
import org.teahorse.provider.ProviderSummary;

/** What a provider offers. */
@Entity
@Table(name = "offering")
public class Offering extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offering")
    @SequenceGenerator(name = "offering", sequenceName = "offering_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "provider_id")
    private Long providerId;

    private String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] features = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] benefits = {};

    @Enumerated(EnumType.STRING)
    @Column(name = "price_model")
    private PriceModel priceModel;

    @Column(name = "price_min", precision = 20, scale = 6)
    private BigDecimal priceMin;

    @Column(name = "price_max", precision = 20, scale = 6)
    private BigDecimal priceMax;

    @Column(name = "price_unit")
    private String priceUnit;

    @Enumerated(EnumType.STRING)
    private ServiceDelivery delivery;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_regions", columnDefinition = "text[]")
    private String[] serviceRegions = {};

    private String onboarding;

    @Column(name = "exit_terms")
    private String exitTerms;

    @Column(name = "support_hours")
    private String supportHours;

    private String security;

    protected Offering() {
        // for the persistence provider
    }

    /** An offering seen for the first time. */
    public Offering(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of an offering. @param regions none: where its provider serves */
    public record Facts(CatalogueRecord.Facts record, long providerId, String category, List<String> features, List<String> benefits,
            Price price, ServiceDelivery delivery, List<String> regions, Terms terms) {
    }

    /** Takes over what the source says now; a withdrawn offering is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        providerId = facts.providerId();
        category = facts.category();
        features = facts.features().toArray(String[]::new);
        benefits = facts.benefits().toArray(String[]::new);
        priceModel = facts.price().model();
        priceMin = facts.price().min();
        priceMax = facts.price().max();
        priceUnit = facts.price().unit();
        delivery = facts.delivery();
        serviceRegions = facts.regions().toArray(String[]::new);
        onboarding = facts.terms().onboarding();
        exitTerms = facts.terms().exit();
        supportHours = facts.terms().supportHours();
        security = facts.terms().security();
    }

    /** @param provider its provider, as it is now */
    public OfferingSummary summary(ProviderSummary provider) {
        return new OfferingSummary(head(), category, List.of(features), List.of(benefits), price(), delivery,
                serviceRegions.length == 0 ? provider.serviceRegions() : List.of(serviceRegions),
                new Terms(onboarding, exitTerms, supportHours, security), provider);
    }

    private Price price() {
        return new Price(priceModel, priceMin, priceMax, priceUnit);
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getProviderId() {
        return providerId;
    }

    public String getCategory() {
        return category;
    }
}
