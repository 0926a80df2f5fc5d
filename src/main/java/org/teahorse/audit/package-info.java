/**
 * The insert-only record of acts: who did what to which thing, when, written in the same transaction as the act, and chained and sealed
 * after it, so that whoever changes the past is found. Owns {@code audit_event}, {@code audit_waiting}, {@code audit_link},
 * {@code audit_seal}, {@code audit_head} and {@code audit_address_key}; uses shared and actor. {@code docs/audit.md} describes the form.
 */
package org.teahorse.audit;
