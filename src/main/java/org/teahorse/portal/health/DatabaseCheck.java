package org.teahorse.portal.health;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.teahorse.policy.Policies;

/** Ready means that the database answers a real question. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @EJB
    private Policies policies;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database").up().withData("policies", policies.count()).build();
        } catch (EJBException unreachable) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
