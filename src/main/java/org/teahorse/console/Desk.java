package org.teahorse.console;

import java.time.Instant;

/**
 * A page somebody may open, with one figure that is true now.
 *
 * @param key    name of the desk, for its words
 * @param path   address without language
 * @param figure how much there is; null when a moment says more
 * @param moment when it last happened; null for none
 */
public record Desk(String key, String path, Long figure, Instant moment) {

    /** Whether it belongs to the console; else to the desks of staff. */
    public boolean console() {
        return path.startsWith("/console/");
    }
}
