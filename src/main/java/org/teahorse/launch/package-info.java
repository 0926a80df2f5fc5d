/**
 * What runs before the server and never inside it: the embedded PostgreSQL for a newcomer's machine and the tests, and the
 * migrations as the schema's owner. The deployed application cannot see this package.
 */
package org.teahorse.launch;
