/**
 * The offices that enterprises turn to: where they are, when they are open and what they handle. Owns {@code office}; uses shared,
 * actor, region, taxonomy, source, search and content.
 */
package org.teahorse.office;
