package org.teahorse.program.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Contact;
import org.teahorse.content.Listing;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordItem;
import org.teahorse.program.Allocation;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallSummary;
import org.teahorse.program.Delivery;
import org.teahorse.program.Forecast;
import org.teahorse.program.ProgramDetail;
import org.teahorse.program.ProgramKind;
import org.teahorse.program.ProgramParts;
import org.teahorse.program.ProgramParts.Condition;
import org.teahorse.program.ProgramParts.Material;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.ProgramParts.Step;
import org.teahorse.program.ProgramSummary;
import org.teahorse.program.ProgramTerms;
import org.teahorse.program.Programs;
import org.teahorse.program.PublicServices;
import org.teahorse.search.EntryType;
import org.teahorse.shared.AdministrativeLevel;

/** The read API of programs. */
@RequestScoped
@Path("/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programs")
public class ProgramResource {

    @EJB
    private Programs programs;

    @EJB
    private Catalogue catalogue;

    @Inject
    private PublicServices services;

    /** A page of programs. @param total number of all; absent when paging by cursor @param next cursor of the next page; absent on the last one */
    public record ProgramList(List<ProgramItem> items, Long total, Integer page, Integer pageSize, String next) {
    }


    /** What lists say of a program; money in yuan. A local variant's terms are completed from its general program. */
    public static final class ProgramItem extends RecordItem {

        public String promise;
        public String promiseEn;
        public List<String> issuers;
        public String operator;
        public AdministrativeLevel level;
        public ProgramKind kind;
        public Delivery delivery;
        public Allocation allocation;
        public BigDecimal amountMin;
        public BigDecimal amountMax;
        public String rate;
        public BigDecimal budget;
        public List<String> sizeClasses;
        /** Id of the program it is a local variant of. */
        public Long generalProgram;
        /** The call that is open and ends first, else the next to come. */
        public CallLine currentCall;
        /** When the next call may be expected, while none is open or announced. */
        public Forecast forecast;

        private ProgramItem(ProgramSummary program) {
            super(EntryType.PROGRAM, program.head());
        }

        static ProgramItem of(ProgramSummary program) {
            ProgramItem item = new ProgramItem(program);
            if (item.withdrawnAt == null) {
                ProgramTerms terms = program.terms();
                item.promise = terms.promise();
                item.promiseEn = program.head().translations().text("promise", "en");
                item.issuers = terms.issuers();
                item.operator = terms.operator();
                item.level = terms.level();
                item.kind = terms.kind();
                item.delivery = terms.delivery();
                item.allocation = terms.allocation();
                item.amountMin = terms.amountMin();
                item.amountMax = terms.amountMax();
                item.rate = terms.rate();
                item.budget = terms.budget();
                item.sizeClasses = terms.sizeClasses();
                item.generalProgram = program.generalId();
                item.currentCall = program.shown() == null ? null : CallLine.of(program.shown());
                item.forecast = program.forecast();
            }
            return item;
        }
    }

    /** The call a list shows with its program. */
    public record CallLine(long id, String name, LocalDate opensOn, LocalDate closesOn, CallPhase phase) {

        static CallLine of(CallSummary call) {
            return new CallLine(call.head().id(), call.head().title(), call.opensOn(), call.closesOn(), call.phase());
        }
    }

    /** Everything of a program. */
    public record ProgramDocument(ProgramItem program, List<Condition> conditions, List<String> exclusions,
            List<Material> materials, List<Step> steps, List<PolicyReference> sourcePolicies, List<Contact> contacts,
            List<Long> localVariants, List<CallLine> calls, List<Long> results) {
    }


    /** Programs page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List programs", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn programs as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of programs")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public ProgramList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<ProgramSummary> found = Listing.of(page, pageSize, updatedSince, after, programs::page,
                programs::changedSince, ProgramSummary::head);
        return new ProgramList(found.items().stream().map(ProgramItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one program. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a program with its conditions, materials, steps and calls")
    @APIResponse(responseCode = "200", description = "The program")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public ProgramDocument read(@PathParam("id") long id) {
        ProgramDetail detail = programs.detail(id);
        ProgramParts parts = detail.program().terms().parts();
        return new ProgramDocument(ProgramItem.of(detail.program()), parts.conditions(), parts.exclusions(), parts.materials(),
                parts.steps(), parts.sourcePolicies(), parts.contacts(), detail.variants().stream().map(RecordHead::id).toList(),
                detail.calls().stream().map(CallLine::of).toList(), detail.results().stream().map(result -> result.head().id()).toList());
    }


    /** One program in the Core Public Service Vocabulary. */
    @GET
    @Path("/{id}/cpsv.jsonld")
    @Produces("application/ld+json")
    @Operation(operationId = "readProgramAsPublicService", summary = "Read a program as a public service after CPSV-AP 3.2")
    @APIResponse(responseCode = "200", description = "JSON-LD")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public JsonObject publicService(@PathParam("id") long id) {
        return services.describe(programs.detail(id));
    }

    /** Takes a program off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a program", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.PROGRAM, id, reason);
    }
}
