/**
 * What providers offer, the comparison of several offers, and a provider's own desk. Owns {@code offering} and {@code offering_day}; uses
 * shared, actor, region, taxonomy, identity, source, moderation, search, content and provider.
 */
package org.teahorse.offering;
