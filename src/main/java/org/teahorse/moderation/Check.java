package org.teahorse.moderation;

/** What a reviewer vouches for before approving. */
public enum Check {
    /** 保密审查 */
    SECRECY,
    PERSONAL_DATA, NAMES_AND_REGIONS, VALIDITY, BASIS, DAYS, LINKS, LEGAL_ENTITY, PRICE
}
