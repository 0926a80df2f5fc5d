package org.teahorse.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to something.
 *
 * @param hash         SHA-256 of its content
 * @param name         as its sender called it, made safe
 * @param ownerType    sort of thing it belongs to, such as {@code draft}
 * @param ownerId      the thing's id
 * @param organisation for whom it was sent; null for nobody
 * @param uploadedBy   {@code person:<uuid>} or {@code machine:<id>}
 * @param published    whether everybody may have it
 */
public record Attachment(UUID id, String hash, String name, String mediaType, long bytes, String ownerType, String ownerId, String regionPath,
        UUID organisation, String uploadedBy, Instant uploadedAt, ScanState scan, boolean published) {

    /** Where it is downloaded. */
    public String address() {
        return "/file/" + id;
    }
}
