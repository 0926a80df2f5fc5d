/**
 * Keeps content true: what readers say is wrong with a record, and what staff made of it. Owns {@code correction}; uses shared, actor,
 * audit, search and content.
 */
package org.teahorse.moderation;
