/**
 * Finds what the other modules publish: search entries, their index, analysis, ranking, facets and suggestions; and counts how much that
 * helps. Owns {@code search_entry}, {@code meaning}, {@code search_index_state}, {@code vocabulary_entry}, {@code search_day},
 * {@code search_day_time}, {@code search_text}, {@code search_text_day} and the index folder; uses shared, actor, audit, outbox, embedding,
 * region and taxonomy. Content modules hand over a {@link org.teahorse.search.SearchDocument} in the transaction that publishes it; only published
 * content is ever here.
 */
package org.teahorse.search;
