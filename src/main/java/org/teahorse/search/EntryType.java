package org.teahorse.search;

import java.util.Locale;

/** What sort of thing a search entry stands for. */
public enum EntryType {
    POLICY, PROGRAM, CALL, RESULT, OFFICE, PROVIDER, OFFERING;

    /** What it is called in imports, addresses and feeds: {@code policy}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of the page of one of them. */
    public String address(long id) {
        return "/" + label() + "/" + id;
    }
}
