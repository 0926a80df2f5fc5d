package org.teahorse.audit;

import org.teahorse.actor.Actor;

/**
 * Who ordered what the system does later by itself.
 *
 * @param principal {@code person:<uuid>} or {@code machine:<id>}; null when it was not kept
 */
public record OrderedBy(String principal, String name) {

    public static OrderedBy of(Actor actor) {
        return new OrderedBy(actor.principal(), actor.name());
    }
}
