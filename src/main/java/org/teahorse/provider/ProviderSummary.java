package org.teahorse.provider;

import java.util.List;
import org.teahorse.content.Contact;
import org.teahorse.content.RecordHead;

/**
 * What lists and the API say of a provider: its name is the title, its description the summary.
 *
 * @param creditCode     its unified social credit code; may be null
 * @param legalForm      may be null
 * @param serviceRegions codes of the divisions it serves, each with all below it; its own when its source names none
 */
public record ProviderSummary(RecordHead head, String creditCode, LegalForm legalForm, List<String> serviceRegions, List<Contact> contacts) {

    public ProviderSummary {
        serviceRegions = List.copyOf(serviceRegions);
        contacts = List.copyOf(contacts);
    }

    /** Whether it is no longer listed. */
    public boolean left() {
        return head.withdrawnAt() != null;
    }
}
