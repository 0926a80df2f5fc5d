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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicySummary;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/** The read API of policies. */
@RequestScoped
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PolicyResource {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    @EJB
    private Policies policies;

    /**
     * A page of policies.
     *
     * @param total number of all policies; absent when paging by cursor
     * @param next  cursor of the next page of {@code updatedSince}; absent on the last one
     */
    public record PolicyList(List<PolicyItem> items, Long total, Integer page, Integer pageSize, String next) {
    }

    /** What lists say of a policy; a withdrawn one is a tombstone with little more than its id and {@code withdrawnAt}. */
    public record PolicyItem(long id, String externalId, String source, String url, String title, String titleEn, String innerTitle,
            String indexNumber, String documentNumber, List<String> issuers, String level, String form, String role, List<String> topics,
            String signedOn, String publishedOn, String effectiveOn, String expiresOn, String validity, String validityBasis,
            String region, String summary, String sourceUrl, boolean demonstration, String updatedAt, String checkedAt,
            String withdrawnAt) {

        static PolicyItem of(PolicySummary policy) {
            if (policy.withdrawnAt() != null) {
                return new PolicyItem(policy.id(), policy.externalId(), policy.sourceKey(), address(policy.id()), null, null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        policy.demonstration(), policy.updatedAt().toString(), null, policy.withdrawnAt().toString());
            }
            return new PolicyItem(policy.id(), policy.externalId(), policy.sourceKey(), address(policy.id()), policy.title(),
                    policy.titleIn("en"), policy.innerTitle(), policy.indexNumber(), policy.documentNumber(), policy.issuers(),
                    policy.level() == null ? null : policy.level().name(), policy.form().name(), policy.role().name(), policy.topics(),
                    day(policy.signedOn()), day(policy.publishedOn()), day(policy.effectiveOn()), day(policy.expiresOn()),
                    policy.validity().name(), policy.validityBasis().name(), policy.region(), policy.summary(), policy.sourceUrl(),
                    policy.demonstration(), policy.updatedAt().toString(), policy.checkedAt().toString(), null);
        }

        private static String address(long id) {
            return Settings.publicUrl() + "/policy/" + id;
        }

        private static String day(LocalDate day) {
            return day == null ? null : day.toString();
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
        int size = Page.clamp(pageSize, USUAL_PAGE, 1, LARGEST_PAGE);
        if (updatedSince == null) {
            Page<PolicySummary> found = policies.page(Page.numberOf(page), size);
            return new PolicyList(found.items().stream().map(PolicyItem::of).toList(), found.total(), found.number(), size, null);
        }
        Instant since = instant("updatedSince", updatedSince);
        Cursor cursor = after == null ? new Cursor(Instant.EPOCH, 0) : Cursor.parse(after);
        List<PolicySummary> found = policies.changedSince(since, cursor.time(), cursor.id(), size + 1);
        boolean more = found.size() > size;
        List<PolicySummary> shown = more ? found.subList(0, size) : found;
        String next = more ? new Cursor(shown.get(size - 1).updatedAt(), shown.get(size - 1).id()).text() : null;
        return new PolicyList(shown.stream().map(PolicyItem::of).toList(), null, null, size, next);
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
        policies.withdraw(id, reason);
    }

    /** Where a page by cursor goes on: after this moment and id. */
    private record Cursor(Instant time, long id) {

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((time + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        static Cursor parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
                throw new InvalidInputException(List.of(Problem.of("after", "cursor.unreadable")));
            }
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(Settings.zone()).toInstant() : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(List.of(Problem.of(name, "date.unreadable", text)));
        }
    }
}
