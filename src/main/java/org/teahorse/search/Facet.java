package org.teahorse.search;

import java.util.Locale;

/** The filters of a result page. A document may have several values of each; a region's values are its whole path. */
public enum Facet {

    TYPE(true, 20), REGION(false, 500), TOPIC(false, 200), FORM(true, 100), ROLE(true, 100), ISSUER(false, 30), YEAR(false, 60),
    VALIDITY(true, 20),
    /** the level of government; its parameter is {@code tier}, because {@code level} asks for documents or clauses */
    LEVEL(true, 20),
    INDUSTRY(false, 100),
    /** what a program gives: a grant, a loan, a recognition */
    KIND(true, 50),
    /** how a program reaches an enterprise, or a service its customer */
    DELIVERY(true, 20),
    /** who gets it when not all can */
    ALLOCATION(true, 20),
    /** size classes it is for: MICRO SMALL MEDIUM LARGE */
    SIZE(true, 10),
    /** names of {@link AmountRange}; found from the amount, never handed over */
    AMOUNT(true, 10),
    /** how the price of a service is made */
    PRICE(true, 20),
    /** names of {@link Opening}; found from the days when somebody asks, never handed over and never stored */
    OPEN(true, 10);

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

    /** Whether the values are kept with the document; those of {@link #OPEN} depend on the day of the question. */
    public boolean stored() {
        return this != OPEN;
    }
}
