package org.teahorse.policy.rest;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Listing;
import org.teahorse.content.RecordItem;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicySummary;
import org.teahorse.search.EntryType;

/** The read API of policies. */
@RequestScoped
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PolicyResource {

    @EJB
    private Policies policies;

    @EJB
    private Catalogue catalogue;

    /**
     * A page of policies.
     *
     * @param total number of all policies; absent when paging by cursor
     * @param next  cursor of the next page of {@code updatedSince}; absent on the last one
     */
    public record PolicyList(List<PolicyItem> items, Long total, Integer page, Integer pageSize, String next) {
    }

    /** What lists say of a policy. */
    public static final class PolicyItem extends RecordItem {

        public String innerTitle;
        public String indexNumber;
        public String documentNumber;
        public List<String> issuers;
        public String level;
        public String form;
        public String role;
        public LocalDate signedOn;
        public LocalDate publishedOn;
        public LocalDate effectiveOn;
        public LocalDate expiresOn;
        public String validity;
        public String validityBasis;

        private PolicyItem(PolicySummary policy) {
            super(EntryType.POLICY, policy.head());
        }

        static PolicyItem of(PolicySummary policy) {
            PolicyItem item = new PolicyItem(policy);
            if (item.withdrawnAt == null) {
                item.innerTitle = policy.innerTitle();
                item.indexNumber = policy.indexNumber();
                item.documentNumber = policy.documentNumber();
                item.issuers = policy.issuers();
                item.level = policy.level() == null ? null : policy.level().name();
                item.form = policy.form().name();
                item.role = policy.role().name();
                item.signedOn = policy.signedOn();
                item.publishedOn = policy.publishedOn();
                item.effectiveOn = policy.effectiveOn();
                item.expiresOn = policy.expiresOn();
                item.validity = policy.validity().name();
                item.validityBasis = policy.validityBasis().name();
            }
            return item;
        }
    }

    /** Everything of a policy. */
    public record PolicyDocument(PolicyItem policy, String validityEvidence, List<String> industries, List<String> audience,
            String audienceScope, Map<String, PolicyDetail.Finding> extracted, int textVersion, List<PolicyDetail.Part> parts,
            List<PolicyDetail.Measure> measures, List<PolicyDetail.Attachment> attachments, List<PolicyDetail.Relation> relations,
            List<PolicyDetail.Relation> relatedBy, List<PolicyItem> versions) {
    }

    /** Policies page by page, or those changed since a moment by cursor. */
    @GET
    @Operation(summary = "List policies", description = "With updatedSince, pages by cursor in the order of change and includes "
            + "withdrawn policies as tombstones; without it, pages by number in the order of ids.")
    @APIResponse(responseCode = "200", description = "A page of policies")
    @APIResponse(responseCode = "400", description = "updatedSince or after cannot be read")
    public PolicyList list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize,
            @QueryParam("updatedSince") String updatedSince, @QueryParam("after") String after) {
        Listing<PolicySummary> found = Listing.of(page, pageSize, updatedSince, after, policies::page, policies::changedSince,
                PolicySummary::head);
        return new PolicyList(found.items().stream().map(PolicyItem::of).toList(), found.total(), found.page(), found.pageSize(), found.next());
    }

    /** Everything of one policy. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a policy with its text")
    @APIResponse(responseCode = "200", description = "The policy")
    @APIResponse(responseCode = "404", description = "There never was one")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public PolicyDocument read(@PathParam("id") long id) {
        PolicyDetail detail = policies.detail(id);
        return new PolicyDocument(PolicyItem.of(detail.summary()), detail.validityEvidence(), detail.industries(), detail.audiences(),
                detail.audienceScope(), detail.extracted(), detail.textNumber(), detail.parts(), detail.measures(), detail.attachments(),
                detail.relations(), detail.relatedBy(), detail.versions().stream().map(PolicyItem::of).toList());
    }

    /** Takes a policy off the public pages. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw a policy", description = "Its address answers 410 from then on. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @SecurityRequirement(name = "bearer")
    public void withdraw(@PathParam("id") long id, @QueryParam("reason") @DefaultValue("withdrawn") String reason) {
        catalogue.withdraw(EntryType.POLICY, id, reason);
    }
}
