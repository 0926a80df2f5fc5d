/**
 * What every kind of published record has in common: where it comes from, when it was last checked, how it is imported, listed,
 * withdrawn and shown to go stale. Owns {@code record_row} and {@code protected_field}; uses shared, actor, audit, region, taxonomy, source and search. Content
 * modules extend {@link org.teahorse.content.CatalogueRecord} and {@link org.teahorse.content.RecordImporter}.
 */
package org.teahorse.content;
