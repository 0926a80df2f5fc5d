/**
 * How content is classified: GB/T 4754 industries, two levels of topics, and the days that are worked. Owns {@code industry},
 * {@code topic} and {@code calendar_day}; read from immutable snapshots in memory. Uses shared.
 */
package org.teahorse.taxonomy;
