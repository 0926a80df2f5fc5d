package org.teahorse.program;

/** What the organiser says of a call beyond its days. */
public enum CallState {
    ANNOUNCED, EXTENDED, SUSPENDED, CANCELLED
}
