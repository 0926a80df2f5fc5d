/**
 * The reading of policies, free of any container: what a title and a text say about a document, and the text as a tree of
 * clauses. No place is known here; the word lists beside the classes hold only what is true of official documents at large.
 */
package org.teahorse.policy.domain;
