package org.teahorse.actor;

/** What can be done that not everybody may do. Acts on content ask for a region, acts of an organisation for the organisation. */
public enum Act {
    /** Declare a source and how its fields become ours. */
    DECLARE_SOURCE,
    /** Bring content of a source. */
    IMPORT_CONTENT,
    /** See import jobs and the rows they refused. */
    READ_IMPORTS,
    /** Rebuild the search index and see its state. */
    MANAGE_SEARCH,
    /** Change reference data: vocabulary, topics, working days. */
    CONFIGURE,
    /** Take a published record off the public pages. */
    WITHDRAW_CONTENT,
    /** Read what readers say is wrong, and settle it. */
    SETTLE_CORRECTION,
    /** See what is being written and reviewed. */
    READ_DRAFTS,
    /** Write content for a region and submit it. */
    EDIT_CONTENT,
    /** Decide on content that was submitted. */
    REVIEW_CONTENT,
    /** Publish what was approved, or schedule it. */
    PUBLISH_CONTENT,
    /** Decide who may act for an organisation that is known already. */
    DECIDE_CLAIM,
    /** Create and change the units of government. */
    MANAGE_UNITS,
    /** See people, and give and withdraw mandates. */
    MANAGE_PEOPLE,
    /** Read the record of acts, verify and export it. */
    READ_AUDIT,
    /** For an organisation: see its desk. */
    READ_ORGANISATION,
    /** For a provider: write what it offers and submit it. */
    EDIT_LISTING,
    /** For an organisation: invite, remove and hand over. */
    MANAGE_ORGANISATION
}
