package org.teahorse.moderation;

/** Why a submission goes back to its author. */
public enum Reason {
    INCOMPLETE, INACCURATE, NO_BASIS, WRONG_PLACE, DUPLICATE, PROMOTIONAL, PRICE_UNCLEAR, PERSONAL_DATA, SECRECY, LINKS, OTHER
}
