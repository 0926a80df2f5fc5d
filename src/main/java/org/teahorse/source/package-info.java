/**
 * Where content comes from: sources with their licence, and the mapping from their fields to ours. Owns {@code source}; uses
 * shared, actor, audit, region and taxonomy. Content modules take part in imports by implementing
 * {@link org.teahorse.source.ContentImporter}.
 */
package org.teahorse.source;
