/**
 * Policies as citizens and enterprises read them: what they are, from whom, whether they bind, and their text by clause.
 * Owns policies, versions, clauses, measures and relations; uses the modules before it.
 */
package org.teahorse.policy;
