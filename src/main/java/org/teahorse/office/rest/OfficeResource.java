package org.teahorse.office.rest;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Listing;
import org.teahorse.content.RecordItem;
import org.teahorse.office.OfficeDetail;
import org.teahorse.office.OfficeSummary;
import org.teahorse.office.Offices;
import org.teahorse.search.EntryType;

/** The read API of offices. */
@RequestScoped
@Path("/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offices")
public class OfficeResource {

    @EJB
    private Offices offices;

    @EJB
    private Catalogue catalogue;

    /** A page of offices. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record OfficeList(List<OfficeItem> items, Long total, Integer page, Integer pageSize, String next) {
    }

    /** What lists say of an office: its unit is the title, what it handles are the topics. */
    public static final class OfficeItem extends RecordItem {

        public String address;
        public String phone;
        public String hours;

        private OfficeItem(OfficeSummary office) {
            super(EntryType.OFFICE, office.head());
        }

        static OfficeItem of(OfficeSummary office) {
            OfficeItem item = new OfficeItem(office);
            if (item.withdrawnAt == null) {
                item.address = office.address();
                item.phone = office.phone();
                item.hours = office.hours();
            }
            return item;
        }
    }

    /** Everything of an office. @param above ids of offices for the same things in wider divisions @param below of those directly below */
    public record OfficeDocument(OfficeItem office, List<Long> above, List<Long> below) {
    }

    /** Offices page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List offices", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn offices as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of offices")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public OfficeList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<OfficeSummary> found = Listing.of(page, pageSize, updatedSince, after, offices::page,
                offices::changedSince, OfficeSummary::head);
        return new OfficeList(found.items().stream().map(OfficeItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one office. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read an office with those above and below it")
    @APIResponse(responseCode = "200", description = "The office")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public OfficeDocument read(@PathParam("id") long id) {
        OfficeDetail detail = offices.detail(id);
        return new OfficeDocument(OfficeItem.of(detail.office()), detail.above().stream().map(office -> office.head().id()).toList(),
                detail.below().stream().map(office -> office.head().id()).toList());
    }

    /** Takes an office off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw an office", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.OFFICE, id, reason);
    }
}
