package org.teahorse.portal.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.teahorse.search.IndexHealth;
import org.teahorse.search.IndexAdministration;

/** Ready means that the search answers; an index that is still being filled answers with what it has. */
@Readiness
@ApplicationScoped
public class SearchCheck implements HealthCheck {

    @EJB
    private IndexAdministration index;

    @Override
    public HealthCheckResponse call() {
        IndexHealth health = index.health();
        return HealthCheckResponse.named("search").status(health.searchable())
                .withData("complete", health.complete())
                .withData("rebuilding", health.rebuilding())
                .withData("rows", health.rows())
                .withData("indexed", health.indexed())
                .build();
    }
}
