/**
 * Work to be done after a commit, kept as rows of the same transaction and drained by a worker, so that nothing acknowledged is
 * lost when the server dies. And when each job that timers start last
 * ran. Owns {@code outbox} and {@code job_run}; uses shared, actor and audit. Later modules bring the work by implementing
 * {@link org.teahorse.outbox.OutboxHandler}.
 */
package org.teahorse.outbox;
