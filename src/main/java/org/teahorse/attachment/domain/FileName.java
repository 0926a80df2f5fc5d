package org.teahorse.attachment.domain;

import java.util.Locale;
import org.teahorse.shared.BusinessException;

/**
 * The name of a file as its sender gave it, without what could do harm in a header, a page or a file system.
 *
 * @param text the name, never longer than 150 characters
 * @param type what its ending says
 */
public record FileName(String text, FileType type) {

    private static final int LONGEST = 150;

    /** @throws BusinessException for an ending that is not taken */
    public static FileName of(String given) {
        String name = given == null ? "" : given.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "").strip();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        FileType type = FileType.ofEnding(ending).orElseThrow(() -> new BusinessException("attachment.type"));
        String stem = name.substring(0, dot).isBlank() ? "file" : name.substring(0, dot);
        return new FileName((stem.length() > LONGEST - 6 ? stem.substring(0, LONGEST - 6) : stem) + "." + ending, type);
    }
}
