/**
 * Who serves enterprises, and what they are qualified for. Owns {@code provider} and {@code provider_qualification}; uses shared, actor,
 * region, source, search and content. Tells whoever listens that providers changed: see {@link org.teahorse.provider.ProvidersChanged}.
 */
package org.teahorse.provider;
