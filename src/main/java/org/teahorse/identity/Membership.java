package org.teahorse.identity;

import org.teahorse.actor.Role;

/** An organisation somebody works for, and as what. */
public record Membership(Organisation organisation, Role role) {
}
