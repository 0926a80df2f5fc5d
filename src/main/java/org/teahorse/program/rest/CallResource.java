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
import org.teahorse.program.CallDetail;
import org.teahorse.program.CallParts.Channel;
import org.teahorse.program.CallParts.Deadline;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallState;
import org.teahorse.program.CallSummary;
import org.teahorse.program.CallTrack;
import org.teahorse.program.Calls;
import org.teahorse.search.EntryType;

/** The read API of calls. */
@RequestScoped
@Path("/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallResource {

    @EJB
    private Calls calls;

    @EJB
    private Catalogue catalogue;

    /** A page of calls. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record CallList(List<CallItem> items, Long total, Integer page, Integer pageSize, String next) {
    }


    /** What lists say of a call; its name is the title. */
    public static final class CallItem extends RecordItem {

        /** Id of its program. */
        public Long program;
        public CallTrack track;
        /** Reference, number or title of the paper that announced it. */
        public String notice;
        public LocalDate opensOn;
        public LocalDate closesOn;
        /** What the organiser says beyond the days. */
        public CallState state;
        /** Where it stands today. */
        public CallPhase phase;
        public Integer quota;
        public String place;
        public List<Deadline> deadlines;
        public List<Channel> channels;

        private CallItem(CallSummary call) {
            super(EntryType.CALL, call.head());
        }

        static CallItem of(CallSummary call) {
            CallItem item = new CallItem(call);
            if (item.withdrawnAt == null) {
                item.program = call.programId();
                item.track = call.track();
                item.notice = call.notice();
                item.opensOn = call.opensOn();
                item.closesOn = call.closesOn();
                item.state = call.state();
                item.phase = call.phase();
                item.quota = call.quota();
                item.place = call.place();
                item.deadlines = call.parts().deadlines();
                item.channels = call.parts().channels();
            }
            return item;
        }
    }

    /** Everything of a call. @param noticePolicy id of the policy that announced it, when it is in the catalogue */
    public record CallDocument(CallItem call, String programTitle, Long noticePolicy, List<Long> results) {
    }


    /** Calls page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List calls", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn calls as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of calls")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public CallList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<CallSummary> found = Listing.of(page, pageSize, updatedSince, after, calls::page,
                calls::changedSince, CallSummary::head);
        return new CallList(found.items().stream().map(CallItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one call. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a call with its chain of deadlines")
    @APIResponse(responseCode = "200", description = "The call")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public CallDocument read(@PathParam("id") long id) {
        CallDetail detail = calls.detail(id);
        return new CallDocument(CallItem.of(detail.call()), detail.program().head().title(),
                detail.notice() == null ? null : detail.notice().id(), detail.results().stream().map(result -> result.head().id()).toList());
    }


    /** Takes a call off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a call", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.CALL, id, reason);
    }
}
