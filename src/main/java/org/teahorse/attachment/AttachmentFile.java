package org.teahorse.attachment;

import java.nio.file.Path;

/** A file that may be given to the caller. */
public record AttachmentFile(Attachment attachment, Path content) {
}
