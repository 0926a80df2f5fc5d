package org.teahorse.exchange.domain;

import java.io.IOException;

/** A file that cannot be imported as a whole, for a reason its sender can do something about. */
public final class UnfitFile extends IOException {

    private final String reason;

    /** @param reason key into the {@code messages} bundle */
    UnfitFile(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
