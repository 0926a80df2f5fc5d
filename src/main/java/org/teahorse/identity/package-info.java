/**
 * People and how they prove who they are, organisations and who works for them, units and what their staff may do; sessions, bearer
 * tokens, and how any of them is recognised on a request; messages to people. Owns {@code person}, {@code mandate},
 * {@code organisation} and the tables around them. Uses shared, actor, audit, outbox, region and taxonomy; implements
 * {@link org.teahorse.actor.ActorDirectory}.
 */
package org.teahorse.identity;
