package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person, as security administrators see them.
 *
 * @param login    null for people who registered themselves
 * @param mobile   masked
 * @param email    masked
 * @param factor   whether a second factor is in use
 * @param mandates how many are in force
 */
public record PersonInfo(UUID id, String login, String name, String mobile, String email, boolean factor, Instant createdAt, Instant disabledAt, int mandates) {
}
