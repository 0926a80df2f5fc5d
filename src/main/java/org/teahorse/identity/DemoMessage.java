package org.teahorse.identity;

import java.time.Instant;

/**
 * A message of demo mode, which is read on a page instead of a telephone.
 *
 * @param channel {@code SMS} or {@code MAIL}
 * @param subject null for an SMS
 */
public record DemoMessage(String channel, String address, String subject, String text, Instant sentAt) {
}
