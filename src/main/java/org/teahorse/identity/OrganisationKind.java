package org.teahorse.identity;

/** What sort of organisation people act for. */
public enum OrganisationKind {
    ENTERPRISE, PROVIDER,
    /** A part of government: region × department. */
    UNIT
}
