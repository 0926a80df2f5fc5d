package org.teahorse.program;

/** Whose step a deadline ends, in the order of the chain. */
public enum DeadlineStage {
    ENTERPRISE, COUNTY, PREFECTURE, PROVINCE
}
