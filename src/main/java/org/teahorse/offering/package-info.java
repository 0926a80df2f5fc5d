/**
 * What providers offer, and the comparison of several offers. Owns {@code offering}; uses shared, actor, region, taxonomy, source,
 * search, content and provider.
 */
package org.teahorse.offering;
