/**
 * The insert-only record of acts: who did what to which thing, when, written in the same transaction as the act.
 * Owns {@code audit_event}; uses shared and actor.
 */
package org.teahorse.audit;
