package org.teahorse.provider.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordView;
import org.teahorse.provider.ProviderDetail;
import org.teahorse.provider.ProviderSummary;
import org.teahorse.provider.Providers;
import org.teahorse.provider.Qualification;
import org.teahorse.region.Region;
import org.teahorse.search.EntryType;

/** The page of one provider. */
@Named
@RequestScoped
public class ProviderDetailView extends RecordView<ProviderDetail> {

    @EJB
    private Providers providers;

    @Override
    protected ProviderDetail read(long number) {
        return providers.detail(number);
    }

    @Override
    protected RecordHead head(ProviderDetail shown) {
        return shown.provider().head();
    }

    public ProviderSummary getProvider() {
        return getDetail().provider();
    }

    public List<Region> getServed() {
        return getProvider().serviceRegions().stream().map(regions()::find).flatMap(Optional::stream).toList();
    }

    /** The qualifications that hold today. */
    public List<Qualification> getQualifications() {
        return getDetail().valid();
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        ProviderSummary provider = getProvider();
        return LinkedData.of("Organization", EntryType.PROVIDER, provider.head())
                .part("identifier", provider.creditCode() == null ? null : LinkedData.part("PropertyValue")
                        .text("propertyID", "GB 32100-2015").text("value", provider.creditCode()))
                .area("location", getRegion())
                .parts("areaServed", getServed().stream().map(region -> LinkedData.part("AdministrativeArea")
                        .text("name", region.name()).text("identifier", region.code())).toList())
                .parts("contactPoint", provider.contacts().stream().map(contact -> LinkedData.part("ContactPoint").text("name", contact.name())
                        .text("telephone", contact.phone()).text("email", contact.email()).text("url", contact.url())).toList())
                .parts("hasCredential", getQualifications().stream().map(qualification -> LinkedData.part("EducationalOccupationalCredential")
                        .text("name", qualification.name()).text("identifier", qualification.number())
                        .part("recognizedBy", qualification.issuer() == null ? null : LinkedData.part("Organization").text("name", qualification.issuer()))
                        .day("validFrom", qualification.from()).day("expires", qualification.to())).toList())
                .build();
    }
}
