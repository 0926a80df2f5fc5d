package org.teahorse.search;

/** How much an entry still counts, whatever its type calls it; what has ended is found, but lower down. */
public enum Standing {
    CURRENT, UNVERIFIED, DRAFT, ENDED
}
