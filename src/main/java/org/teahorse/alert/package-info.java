/**
 * What people want to come back to: the searches they keep. Owns {@code saved_search}; uses shared, actor, audit, region, taxonomy, identity
 * and search.
 */
package org.teahorse.alert;
