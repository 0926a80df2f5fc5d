/**
 * Administrative divisions and parks as dated rows. Owns {@code region}; read by everybody from an immutable snapshot in memory, so
 * that a page that names regions needs no statement. Uses shared.
 */
package org.teahorse.region;
