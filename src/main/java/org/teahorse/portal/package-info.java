/**
 * The front of the house: addresses, languages, headers, the home and search pages, the search API, feeds, sitemap and what every
 * page shares. Owns no data; uses every other module.
 */
package org.teahorse.portal;
