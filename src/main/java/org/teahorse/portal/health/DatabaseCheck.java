package org.teahorse.portal.health;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.teahorse.content.Catalogue;
import org.teahorse.search.EntryType;

/** Ready means that the database answers a real question. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @EJB
    private Catalogue catalogue;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database").up().withData("policies", catalogue.count(EntryType.POLICY)).build();
        } catch (EJBException unreachable) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
