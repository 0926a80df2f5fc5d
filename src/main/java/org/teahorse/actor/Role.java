package org.teahorse.actor;

import java.util.EnumSet;
import java.util.Set;

/**
 * A role a mandate gives, with the acts it allows. Staff act in a region and below it, members act for one organisation. Running the
 * installation, deciding who may do what, and checking both are three roles that nobody holds together (三员分立).
 */
public enum Role {

    /** Runs the whole installation or a part of it. */
    ADMINISTRATOR(true, Act.DECLARE_SOURCE, Act.IMPORT_CONTENT, Act.READ_IMPORTS, Act.MANAGE_SEARCH, Act.CONFIGURE, Act.WITHDRAW_CONTENT,
            Act.SETTLE_CORRECTION, Act.READ_DRAFTS, Act.MANAGE_UNITS),
    /** Decides who may do what. */
    SECURITY_ADMINISTRATOR(true, Act.MANAGE_PEOPLE),
    /** Reads everything, changes nothing. */
    AUDITOR(true, Act.READ_AUDIT, Act.READ_DRAFTS, Act.READ_IMPORTS),
    /** Writes content of a unit. */
    EDITOR(true, Act.READ_DRAFTS, Act.EDIT_CONTENT),
    /** Decides on what others wrote. */
    REVIEWER(true, Act.READ_DRAFTS, Act.REVIEW_CONTENT, Act.SETTLE_CORRECTION, Act.DECIDE_CLAIM),
    /** Puts approved content before the public, and takes it back. */
    PUBLISHER(true, Act.READ_DRAFTS, Act.PUBLISH_CONTENT, Act.WITHDRAW_CONTENT),
    /** A machine that brings content of its sources. */
    CONTRIBUTOR(true, Act.IMPORT_CONTENT, Act.READ_IMPORTS),
    /** Works for an enterprise. */
    ENTERPRISE_CLERK(false, Act.READ_ORGANISATION),
    /** Answers for an enterprise. */
    ENTERPRISE_OWNER(false, Act.READ_ORGANISATION, Act.MANAGE_ORGANISATION),
    /** Works for a provider. */
    PROVIDER_CLERK(false, Act.READ_ORGANISATION, Act.EDIT_LISTING),
    /** Answers for a provider. */
    PROVIDER_OWNER(false, Act.READ_ORGANISATION, Act.EDIT_LISTING, Act.MANAGE_ORGANISATION);

    private final boolean staff;
    private final Set<Act> acts;

    Role(boolean staff, Act first, Act... more) {
        this.staff = staff;
        this.acts = EnumSet.of(first, more);
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }

    /** Whether it is held in a region, by somebody of government or by a machine; else it is held for one organisation. */
    public boolean staff() {
        return staff;
    }
}
