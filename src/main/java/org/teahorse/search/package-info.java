/**
 * Finds what the other modules publish: search entries, their index, analysis, ranking, facets and suggestions. Owns
 * {@code search_entry}, {@code meaning}, {@code search_index_state}, {@code vocabulary_entry} and the index folder; uses shared, actor, audit, outbox, embedding, region and taxonomy. Content modules hand
 * over a {@link org.teahorse.search.SearchDocument} in the transaction that publishes it; only published content is ever here.
 */
package org.teahorse.search;
