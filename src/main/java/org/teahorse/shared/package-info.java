/**
 * What every module needs and none owns: refusals, settings, time, pages of results, text utilities.
 * Uses no other module.
 */
package org.teahorse.shared;
