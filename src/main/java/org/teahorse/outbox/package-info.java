/**
 * Work to be done after a commit, kept as rows of the same transaction and drained by a worker, so that nothing acknowledged is
 * lost when the server dies. Owns {@code outbox}; uses shared and actor. Later modules bring the work by implementing
 * {@link org.teahorse.outbox.OutboxHandler}.
 */
package org.teahorse.outbox;
