/**
 * Where administrators see how the installation stands: what they can reach, the settings in force, what the server does by itself, the
 * vocabulary of the search and the reference tables. Owns no table; uses everything before it through its root packages.
 */
package org.teahorse.console;
