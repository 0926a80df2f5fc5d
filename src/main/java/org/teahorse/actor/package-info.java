/**
 * Who is acting: ids, mandates as role × region path × organisation, and the check that a mandate covers what is asked.
 * Owns no table; {@code identity} says who somebody is by implementing {@link org.teahorse.actor.ActorDirectory}. Uses shared.
 */
package org.teahorse.actor;
