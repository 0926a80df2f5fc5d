package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.DocumentNumber;
import org.teahorse.taxonomy.ScoredTopic;

/**
 * What could be read from a record, each value with its evidence. What could not be read is empty.
 *
 * @param title          the title as given, blanks tidied, or as found in the text
 * @param innerTitle     the real name of what a notice issues or forwards
 * @param documentNumber the document's own number, never a cited one
 * @param numberCheck    the judgment on the number the source gave
 * @param issuers        the issuing bodies, the lead first
 * @param region         the code of the region whose body issued it
 * @param topics         second-level topics and their parents, best first
 * @param relations      relations the title and the text state
 */
public record Extraction(
        Optional<Extracted<String>> title,
        Optional<Extracted<String>> innerTitle,
        Optional<Extracted<DocumentNumber>> documentNumber,
        Optional<NumberCheck> numberCheck,
        List<Extracted<String>> issuers,
        Extracted<PolicyForm> form,
        Extracted<PolicyRole> role,
        Optional<Extracted<AdministrativeLevel>> level,
        Optional<Extracted<String>> region,
        List<ScoredTopic> topics,
        Optional<Extracted<LocalDate>> signedOn,
        Optional<Extracted<LocalDate>> publishedOn,
        Optional<Extracted<LocalDate>> effectiveOn,
        Optional<Extracted<LocalDate>> expiresOn,
        Extracted<Validity> validity,
        ValidityBasis validityBasis,
        List<ExtractedRelation> relations) {

    public Extraction {
        issuers = List.copyOf(issuers);
        topics = List.copyOf(topics);
        relations = List.copyOf(relations);
    }
}
