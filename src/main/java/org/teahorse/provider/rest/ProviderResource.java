package org.teahorse.provider.rest;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Contact;
import org.teahorse.content.Listing;
import org.teahorse.content.RecordItem;
import org.teahorse.provider.LegalForm;
import org.teahorse.provider.ProviderDetail;
import org.teahorse.provider.ProviderSummary;
import org.teahorse.provider.Providers;
import org.teahorse.search.EntryType;

/** The read API of providers. */
@RequestScoped
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "providers")
public class ProviderResource {

    @EJB
    private Providers providers;

    @EJB
    private Catalogue catalogue;

    /** A page of providers. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record ProviderList(List<ProviderItem> items, Long total, Integer page, Integer pageSize, String next) {
    }

    /** What lists say of a provider: its name is the title, its description the summary. */
    public static final class ProviderItem extends RecordItem {

        public String creditCode;
        public LegalForm legalForm;
        /** Codes of the divisions it serves, each with all below it. */
        public List<String> serviceRegions;

        private ProviderItem(ProviderSummary provider) {
            super(EntryType.PROVIDER, provider.head());
        }

        static ProviderItem of(ProviderSummary provider) {
            ProviderItem item = new ProviderItem(provider);
            if (item.withdrawnAt == null) {
                item.creditCode = provider.creditCode();
                item.legalForm = provider.legalForm();
                item.serviceRegions = provider.serviceRegions();
            }
            return item;
        }
    }

    /** A qualification with its days. @param valid whether it holds today */
    public record QualificationItem(String name, String number, String issuer, LocalDate from, LocalDate to, boolean valid) {
    }

    /** Everything of a provider, qualifications that ended included. */
    public record ProviderDocument(ProviderItem provider, List<QualificationItem> qualifications, List<Contact> contacts) {
    }

    /** Providers page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List service providers", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn providers as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of providers")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public ProviderList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<ProviderSummary> found = Listing.of(page, pageSize, updatedSince, after, providers::page,
                providers::changedSince, ProviderSummary::head);
        return new ProviderList(found.items().stream().map(ProviderItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one provider. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a service provider with its qualifications")
    @APIResponse(responseCode = "200", description = "The provider")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public ProviderDocument read(@PathParam("id") long id) {
        ProviderDetail detail = providers.detail(id);
        return new ProviderDocument(ProviderItem.of(detail.provider()), detail.qualifications().stream()
                .map(one -> new QualificationItem(one.name(), one.number(), one.issuer(), one.from(), one.to(), one.validOn(detail.today()))).toList(),
                detail.provider().contacts());
    }

    /** Takes a provider off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a service provider", description = "Its address answers 410 from then on, and its offerings are no longer "
            + "found. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.PROVIDER, id, reason);
    }
}
