package org.teahorse.actor;

/** What can be done that not everybody may do. */
public enum Act {
    /** Declare a source and how its fields become ours. */
    DECLARE_SOURCE,
    /** Bring content of a source. */
    IMPORT_CONTENT,
    /** See import jobs and the rows they refused. */
    READ_IMPORTS,
    /** Rebuild the search index and see its state. */
    MANAGE_SEARCH,
    /** Take a published record off the public pages. */
    WITHDRAW_CONTENT,
    /** Read what readers say is wrong, and settle it. */
    SETTLE_CORRECTION
}
