package org.teahorse.search;

/** What somebody wants who asks. */
public enum Intent {
    /** what is in force, and what it says */
    POLICY,
    /** what one can get: a program */
    MONEY,
    /** what can be applied for, and until when */
    CALL,
    /** who was recognised or funded */
    RESULT,
    /** somebody who does it, and for how much */
    PROVIDER,
    /** whom to ask, where to go */
    OFFICE,
    /** how something is done */
    HOW_TO
}
