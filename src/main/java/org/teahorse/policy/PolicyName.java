package org.teahorse.policy;

import java.util.Optional;
import org.teahorse.shared.DocumentNumber;

/**
 * How something else cites a policy; at least one part is not null.
 *
 * @param title     as printed
 * @param number    document number as printed
 * @param reference {@code sourceKey/externalId}
 */
public record PolicyName(String title, String number, String reference) {

    /** The number in the form that is compared. */
    public Optional<String> numberKey() {
        return number == null ? Optional.empty() : DocumentNumber.parse(number).map(DocumentNumber::key);
    }
}
