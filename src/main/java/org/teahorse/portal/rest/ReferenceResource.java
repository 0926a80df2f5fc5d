package org.teahorse.portal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** Reference data by which content is classified. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference data")
public class ReferenceResource {

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    /** A topic with the code by which search filters. */
    public record TopicDocument(String code, String parent, String name, String nameEn) {

        static TopicDocument of(Topic topic) {
            return new TopicDocument(topic.code(), topic.parent(), topic.nameZh(), topic.nameEn());
        }
    }

    /** Divisions, also those that were replaced. */
    @GET
    @Path("/regions")
    @Operation(summary = "List regions", description = "A region with a successor no longer exists under its code.")
    public List<Region> regions() {
        return regions.all();
    }

    /** Industries of GB/T 4754. */
    @GET
    @Path("/industries")
    @Operation(summary = "List industries of GB/T 4754-2017")
    public List<Industry> industries() {
        return taxonomy.industries();
    }

    /** Topics of two levels. */
    @GET
    @Path("/topics")
    @Operation(summary = "List topics")
    public List<TopicDocument> topics() {
        return taxonomy.topics().stream().map(TopicDocument::of).toList();
    }
}
