package org.teahorse.offering.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Listing;
import org.teahorse.content.RecordItem;
import org.teahorse.offering.OfferingSummary;
import org.teahorse.offering.Offerings;
import org.teahorse.offering.PriceModel;
import org.teahorse.offering.ServiceDelivery;
import org.teahorse.offering.Terms;
import org.teahorse.search.EntryType;

/** The read API of offerings. */
@RequestScoped
@Path("/offerings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offerings")
public class OfferingResource {

    @EJB
    private Offerings offerings;

    @EJB
    private Catalogue catalogue;

    /** A page of offerings. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record OfferingList(List<OfferingItem> items, Long total, Integer page, Integer pageSize, String next) {
    }

    /** What lists say of an offering; money in yuan. */
    public static final class OfferingItem extends RecordItem {

        /** Id of its provider. */
        public Long provider;
        public String providerName;
        /** Whether the provider is no longer listed. */
        public Boolean providerLeft;
        /** Code of its topic. */
        public String category;
        public List<String> features;
        public List<String> benefits;
        public PriceModel priceModel;
        public BigDecimal priceMin;
        public BigDecimal priceMax;
        public String priceUnit;
        public ServiceDelivery delivery;
        /** Codes of the divisions where it is offered, each with all below it. */
        public List<String> regions;

        private OfferingItem(OfferingSummary offering) {
            super(EntryType.OFFERING, offering.head());
        }

        static OfferingItem of(OfferingSummary offering) {
            OfferingItem item = new OfferingItem(offering);
            if (item.withdrawnAt == null) {
                item.provider = offering.provider().head().id();
                item.providerName = offering.provider().head().title();
                item.providerLeft = offering.provider().left();
                item.category = offering.category();
                item.features = offering.features();
                item.benefits = offering.benefits();
                item.priceModel = offering.price().model();
                item.priceMin = offering.price().min();
                item.priceMax = offering.price().max();
                item.priceUnit = offering.price().unit();
                item.delivery = offering.delivery();
                item.regions = offering.regions();
            }
            return item;
        }
    }

    /** Everything of an offering. */
    public record OfferingDocument(OfferingItem offering, String onboarding, String exit, String supportHours, String security) {
    }

    /** Offerings page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List service offerings", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn offerings as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of offerings")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public OfferingList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<OfferingSummary> found = Listing.of(page, pageSize, updatedSince, after, offerings::page,
                offerings::changedSince, OfferingSummary::head);
        return new OfferingList(found.items().stream().map(OfferingItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one offering. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a service offering with its terms")
    @APIResponse(responseCode = "200", description = "The offering")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public OfferingDocument read(@PathParam("id") long id) {
        OfferingSummary offering = offerings.detail(id).offering();
        Terms terms = offering.terms();
        return new OfferingDocument(OfferingItem.of(offering), terms.onboarding(), terms.exit(), terms.supportHours(), terms.security());
    }

    /** Takes an offering off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a service offering", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.OFFERING, id, reason);
    }
}
