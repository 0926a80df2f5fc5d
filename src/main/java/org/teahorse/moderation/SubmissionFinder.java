package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.SubmissionStore;

/** Says whose a record is, for the modules that build on submissions. For use within the transaction of a boundary. */
@ApplicationScoped
public class SubmissionFinder {

    @Inject
    private SubmissionStore store;

    /** The organisation that publishes a record here; empty for what units and imports bring. */
    public Optional<UUID> organisationOf(String sourceKey, String externalId) {
        return store.publishedOf(sourceKey, externalId).map(Submission::getOrganisation);
    }
}
