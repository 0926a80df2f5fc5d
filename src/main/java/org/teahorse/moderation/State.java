package org.teahorse.moderation;

/** Where a version of a record stands. The steps between are {@link Transitions}. */
public enum State {
    DRAFT, SUBMITTED, RETURNED, APPROVED, SCHEDULED, PUBLISHED, SUPERSEDED, WITHDRAWN, EXPIRED, ARCHIVED;

    /** Whether it is on its way: nobody else begins another version of the same record meanwhile. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED || this == APPROVED || this == SCHEDULED;
    }

    /** Whether its author may change it. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
