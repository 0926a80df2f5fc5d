package org.teahorse.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock. Nothing calls {@code now()} without it, so that tests can say what day it is. */
@ApplicationScoped
public class TimeSource {

    /** The server's clock in the installation's zone. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return new InstallationClock();
    }

    /** A subclassable clock: normal-scoped beans are proxied, and {@link Clock#system} returns a final class. */
    static class InstallationClock extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return Settings.zone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public java.time.Instant instant() {
            return java.time.Instant.now();
        }
    }
}
