package org.teahorse.source;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.teahorse.shared.AdministrativeLevel;

/**
 * A place content comes from.
 *
 * @param key           short stable name in addresses
 * @param name          who publishes it, in Chinese
 * @param nameEn        the same in English; may be null
 * @param homepage      where people find the original; may be null
 * @param licence       under which terms we may show it
 * @param region        code of the division whose content this is; null for none in particular
 * @param regionPath    its path; empty for none in particular
 * @param level         level of the bodies that publish there; null when mixed
 * @param contentType   what its rows are
 * @param demonstration whether the content is invented and marked 演示
 * @param mapping       how its fields become ours; empty to take our own names
 * @param lastImported  when an import last finished; null before the first
 */
public record Source(String key, String name, String nameEn, String homepage, String licence, String region, String regionPath,
        AdministrativeLevel level, String contentType, boolean demonstration, JsonObject mapping, Instant lastImported) {
}
