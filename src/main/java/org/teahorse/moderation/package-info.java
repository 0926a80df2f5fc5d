/**
 * How content gets in through people and stays true: what they write, who decides on it, what becomes of it, and what readers say is wrong.
 * Owns {@code submission} and what hangs on it, and {@code correction}; uses shared, actor, audit, region, taxonomy, identity, source,
 * attachment, search and content.
 */
package org.teahorse.moderation;
