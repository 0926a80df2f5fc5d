package org.teahorse.exchange;

/**
 * A file that was received whole and lies on disk.
 *
 * @param name  its name in the spool folder
 * @param hash  SHA-256 of the bytes as received
 */
public record SpooledFile(String name, ImportFormat format, boolean gzip, long bytes, String hash) {
}
