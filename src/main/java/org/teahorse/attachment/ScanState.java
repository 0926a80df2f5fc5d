package org.teahorse.attachment;

/** What is known of a file's harmlessness. */
public enum ScanState {
    /** Held back until it was scanned. */
    WAITING,
    CLEAN,
    /** Something was found; its content is gone. */
    INFECTED,
    /** No scanner is configured, and the installation lets files be used all the same. */
    NOT_SCANNED;

    /** Whether it may be given out. */
    public boolean usable() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}
