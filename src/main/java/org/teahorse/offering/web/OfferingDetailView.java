package org.teahorse.offering.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordView;
import org.teahorse.offering.OfferingCounts;
import org.teahorse.offering.OfferingDetail;
import org.teahorse.offering.OfferingSummary;
import org.teahorse.offering.Offerings;
import org.teahorse.offering.Price;
import org.teahorse.offering.PriceModel;
import org.teahorse.provider.ProviderSummary;
import org.teahorse.provider.Qualification;
import org.teahorse.region.Region;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Settings;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** The page of one offering. */
@Named
@RequestScoped
public class OfferingDetailView extends RecordView<OfferingDetail> {

    @EJB
    private Offerings offerings;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private OfferingCounts counts;

    @Override
    protected OfferingDetail read(long number) {
        return offerings.detail(number);
    }

    @Override
    protected void prepare() {
        counts.viewed(getHead().id());
    }

    @Override
    protected RecordHead head(OfferingDetail shown) {
        return shown.offering().head();
    }

    public OfferingSummary getOffering() {
        return getDetail().offering();
    }

    public ProviderSummary getProvider() {
        return getDetail().provider().provider();
    }

    /** Whether the provider left, and the offering with it. */
    public boolean isLeft() {
        return getProvider().left();
    }

    /** The provider's qualifications that hold today. */
    public List<Qualification> getQualifications() {
        return getDetail().provider().valid();
    }

    public Topic getCategory() {
        return taxonomy.topic(getOffering().category()).orElse(null);
    }

    /** The first level of the category; null when it is one itself. */
    public Topic getField() {
        return getCategory() == null ? null : taxonomy.topic(getCategory().parent()).orElse(null);
    }

    public List<Industry> getIndustries() {
        return getHead().industries().stream().map(taxonomy::industry).flatMap(Optional::stream).toList();
    }

    /** Where it is offered. */
    public List<Region> getServed() {
        return getOffering().regions().stream().map(regions()::find).flatMap(Optional::stream).toList();
    }

    /** Where the provider sits. */
    public Region getSeat() {
        return regions().find(getProvider().head().region()).orElse(null);
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        OfferingSummary offering = getOffering();
        return LinkedData.of("Service", EntryType.OFFERING, offering.head())
                .text("serviceType", getCategory() == null ? null : getCategory().name(Locale.SIMPLIFIED_CHINESE))
                .part("provider", LinkedData.part("Organization").text("name", getProvider().head().title())
                        .text("url", isLeft() ? null : Settings.publicUrl() + EntryType.PROVIDER.address(getProvider().head().id())))
                .parts("areaServed", getServed().stream().map(region -> LinkedData.part("AdministrativeArea")
                        .text("name", region.name()).text("identifier", region.code())).toList())
                .part("offers", isLeft() ? null : offer(offering.price()))
                .build();
    }

    private static LinkedData offer(Price price) {
        boolean free = price.model() == PriceModel.FREE || price.model() == PriceModel.GOVERNMENT;
        BigDecimal single = free ? BigDecimal.ZERO : price.min() != null && price.min().equals(price.max()) ? price.min() : null;
        LinkedData offer = LinkedData.part("Offer").text("description", price.words(Locale.SIMPLIFIED_CHINESE));
        if (single != null) {
            return offer.text("priceCurrency", "CNY").value("price", Json.createValue(plain(single)));
        }
        if (price.min() == null && price.max() == null) {
            return offer;
        }
        return offer.text("priceCurrency", "CNY").part("priceSpecification", LinkedData.part("UnitPriceSpecification").text("priceCurrency", "CNY")
                .value("minPrice", price.min() == null ? null : Json.createValue(plain(price.min())))
                .value("maxPrice", price.max() == null ? null : Json.createValue(plain(price.max())))
                .text("unitText", price.unit()));
    }

    /** 380 and not 380.000000 as the database keeps it. */
    private static BigDecimal plain(BigDecimal yuan) {
        return new BigDecimal(yuan.stripTrailingZeros().toPlainString());
    }
}
