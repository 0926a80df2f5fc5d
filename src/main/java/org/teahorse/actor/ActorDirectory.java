package org.teahorse.actor;

import java.util.Optional;

/** Finds the actor behind the container's principal. Implemented by {@code identity}, the only module that knows accounts. */
public interface ActorDirectory {

    /** @param principal the container's name for the caller, such as {@code person:<uuid>} or {@code token:<id>} */
    Optional<Actor> find(String principal);
}
