package org.teahorse.audit.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.audit.Audits;
import org.teahorse.shared.Page;

/** The published heads of the record of acts. */
@RequestScoped
@Path("/audit-heads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditHeadResource {

    @EJB
    private Audits audits;

    /** A published head. @param seal number of the seal @param rows how many rows the chain had @param hash of the seal */
    public record HeadDocument(long seal, long rows, String hash, String publishedAt) {
    }

    /** A page of heads, newest first. */
    public record HeadPage(List<HeadDocument> items, long total, int page, int pageSize) {
    }

    @GET
    @Operation(operationId = "listAuditHeads", summary = "List published heads of the record of acts", description = "Keep them: a "
            + "record whose past was changed no longer leads to a head that was published before.")
    public HeadPage list(@QueryParam("page") String page, @QueryParam("pageSize") String pageSize) {
        var found = audits.heads(Page.numberOf(page), Page.clamp(pageSize, 20, 1, 100));
        return new HeadPage(found.items().stream().map(head -> new HeadDocument(head.seal(), head.rows(), head.hash(), head.publishedAt().toString())).toList(),
                found.total(), found.number(), found.size());
    }
}
