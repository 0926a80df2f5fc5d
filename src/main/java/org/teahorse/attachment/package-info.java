/**
 * Files that come with something: evidence of a claim, the original of a paper. Kept once by their content in the folder of files,
 * checked, scanned, and read for their text. Owns {@code attachment}; uses shared, actor, audit and outbox. Modules that have files use
 * {@link org.teahorse.attachment.Attachments} within their own boundaries, which decide who may add and publish what.
 */
package org.teahorse.attachment;
