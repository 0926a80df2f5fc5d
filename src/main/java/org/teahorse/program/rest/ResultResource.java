package org.teahorse.program.rest;

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
import org.teahorse.content.Listing;
import org.teahorse.content.RecordItem;
import org.teahorse.program.ResultDetail;
import org.teahorse.program.ResultStage;
import org.teahorse.program.ResultSummary;
import org.teahorse.program.Results;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;

/** The read API of result lists. */
@RequestScoped
@Path("/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
public class ResultResource {

    private static final int ROWS = 100;
    private static final int MOST_ROWS = 1000;

    @EJB
    private Results results;

    @EJB
    private Catalogue catalogue;

    /** A page of result lists. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record ResultList(List<ResultItem> items, Long total, Integer page, Integer pageSize, String next) {
    }


    /** What lists say of a result list. */
    public static final class ResultItem extends RecordItem {

        /** Id of its call. */
        public Long call;
        public ResultStage stage;
        public LocalDate publishedOn;
        public LocalDate objectionUntil;
        public String objectionContact;
        /** How many it names. */
        public Long rows;

        private ResultItem(ResultSummary result) {
            super(EntryType.RESULT, result.head());
        }

        static ResultItem of(ResultSummary result) {
            ResultItem item = new ResultItem(result);
            if (item.withdrawnAt == null) {
                item.call = result.callId();
                item.stage = result.stage();
                item.publishedOn = result.publishedOn();
                item.objectionUntil = result.objectionUntil();
                item.objectionContact = result.objectionContact();
                item.rows = result.rows();
            }
            return item;
        }
    }

    /** A result list with a page of its rows. */
    public record ResultDocument(ResultItem result, List<ResultDetail.Row> rows, int page, int pageSize) {
    }


    /** Result lists page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List result lists", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn result lists as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of result lists")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public ResultList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<ResultSummary> found = Listing.of(page, pageSize, updatedSince, after, results::page,
                results::changedSince, ResultSummary::head);
        return new ResultList(found.items().stream().map(ResultItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** One result list with a page of its rows. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a result list", description = "Natural persons are masked. q finds part of a name or a whole credit code.")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public ResultDocument read(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String text, @QueryParam("page") String page,
            @QueryParam("pageSize") String pageSize) {
        ResultDetail detail = results.detail(id, text.strip(), Page.numberOf(page), Page.clamp(pageSize, ROWS, 1, MOST_ROWS));
        return new ResultDocument(ResultItem.of(detail.result()), detail.rows().items(), detail.rows().number(), detail.rows().size());
    }


    /** Takes a result list off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a result list", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.RESULT, id, reason);
    }
}
