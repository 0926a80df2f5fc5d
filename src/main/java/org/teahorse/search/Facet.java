package org.teahorse.search;

import java.util.Locale;

/** The filters of a result page. A document may have several values of each; a region's values are its whole path. */
public enum Facet {

    TYPE(true, 20), REGION(false, 500), TOPIC(false, 200), FORM(true, 100), ROLE(true, 100), ISSUER(false, 30), YEAR(false, 60),
    VALIDITY(true, 20),
    /** the level of government; its parameter is {@code tier}, because {@code level} asks for documents or clauses */
    LEVEL(true, 20),
    INDUSTRY(false, 100);

    private final boolean constants;
    private final int most;

    Facet(boolean constants, int most) {
        this.constants = constants;
        this.most = most;
    }

    /** The name of this filter in an address. */
    public String parameter() {
        return this == LEVEL ? "tier" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the values are names of enum constants, which an address may write in lower case. */
    public boolean constants() {
        return constants;
    }

    /** Whether an address may list several values between commas; an issuer's name may contain one. */
    public boolean commaSeparated() {
        return this != ISSUER;
    }

    /** How many values are counted at most, the most frequent first. */
    public int most() {
        return most;
    }
}
