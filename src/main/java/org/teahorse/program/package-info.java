/**
 * Support programs, the calls under which one applies for them, and the lists of who was admitted. Owns {@code program},
 * {@code program_call}, {@code result_list} and {@code result_row}; uses shared, actor, audit, region, taxonomy, source, search, content,
 * policy and office.
 */
package org.teahorse.program;
