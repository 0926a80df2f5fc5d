package org.teahorse.office.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordView;
import org.teahorse.office.OfficeDetail;
import org.teahorse.office.OfficeSummary;
import org.teahorse.office.Offices;
import org.teahorse.search.EntryType;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** The page of one office. */
@Named
@RequestScoped
public class OfficeDetailView extends RecordView<OfficeDetail> {

    @EJB
    private Offices offices;

    @Inject
    private Taxonomy taxonomy;

    @Override
    protected OfficeDetail read(long number) {
        return offices.detail(number);
    }

    @Override
    protected RecordHead head(OfficeDetail shown) {
        return shown.office().head();
    }

    public OfficeSummary getOffice() {
        return getDetail().office();
    }

    /** What it handles; a first level only where nothing within it is named. */
    public List<Topic> getTopics() {
        List<String> codes = getHead().topics();
        return codes.stream().filter(code -> codes.stream().noneMatch(other -> other.startsWith(code + ".")))
                .map(taxonomy::topic).flatMap(Optional::stream).toList();
    }

    /** The address in the reader's language, else as it is; null when there is none. */
    public String getAddress() {
        return translated("address") == null ? getOffice().address() : translated("address");
    }

    public String getAddressLanguage() {
        return translated("address") == null ? "zh-CN" : "en";
    }

    /** The hours in the reader's language, else as they are; null when there are none. */
    public String getHours() {
        return translated("hours") == null ? getOffice().hours() : translated("hours");
    }

    public String getHoursLanguage() {
        return translated("hours") == null ? "zh-CN" : "en";
    }

    /** The name of an office's division in the reader's language. */
    public String placeOf(RecordHead office) {
        return regions().find(office.region()).map(region -> region.name(faces().getViewRoot().getLocale())).orElse("");
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        OfficeSummary office = getOffice();
        String place = getRegion() == null ? null : getRegion().name(Locale.SIMPLIFIED_CHINESE);
        return LinkedData.of("GovernmentOffice", EntryType.OFFICE, office.head())
                .text("telephone", office.phone())
                .part("address", office.address() == null ? null : LinkedData.part("PostalAddress").text("streetAddress", office.address())
                        .text("addressRegion", place).text("addressCountry", "CN"))
                .area("areaServed", getRegion())
                .build();
    }
}
