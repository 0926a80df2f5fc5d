/**
 * How content comes in and goes out: import jobs that read files of any size and apply them in chunks, and the API by which
 * sources are declared and fed. Owns {@code import_job}, {@code import_problem}, {@code import_seen} and the spool folder. Uses
 * everything before it; content modules do the applying through {@link org.teahorse.source.ContentImporter}.
 */
package org.teahorse.exchange;
