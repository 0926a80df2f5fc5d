package org.teahorse.search;

/** What sort of thing a search entry stands for. */
public enum EntryType {
    POLICY, PROGRAM, CALL, RESULT, OFFICE, PROVIDER, OFFERING
}
