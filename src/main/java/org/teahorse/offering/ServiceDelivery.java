package org.teahorse.offering;

/** Where an offering is delivered. */
public enum ServiceDelivery {
    ONSITE, REMOTE, BOTH
}
