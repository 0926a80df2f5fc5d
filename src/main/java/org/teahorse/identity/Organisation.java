package org.teahorse.identity;

import java.util.Locale;
import java.util.UUID;

/**
 * An organisation people act for.
 *
 * @param nameEn        English name; may be null
 * @param creditCode    of enterprises and providers; null for units
 * @param department    code of the topic a unit is competent for; null for its general office, and for others
 * @param region        code of its division
 * @param regionPath    path of its division
 * @param lendsReview   whether a unit lets the level above make its second decision
 * @param demonstration whether it is invented and marked 演示
 */
public record Organisation(UUID id, OrganisationKind kind, String name, String nameEn, String creditCode, String department, String region,
        String regionPath, boolean lendsReview, boolean demonstration) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null ? nameEn : name;
    }
}
