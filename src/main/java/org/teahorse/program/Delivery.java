package org.teahorse.program;

/** How one comes by what a program gives. */
public enum Delivery {
    /** 免申即享: found by the administration, nothing to apply for. */
    NO_APPLICATION,
    /** 即申即享: granted as soon as it is asked for. */
    INSTANT,
    /** 申报评审: applied for and judged. */
    REVIEWED,
    /** 后补助: paid after the work was done. */
    POST_SUBSIDY,
    /** 以奖代补: paid for a result that was reached. */
    REWARD;

    /** Whether one can have it all the year, without a call. */
    public boolean allYear() {
        return this == NO_APPLICATION || this == INSTANT;
    }
}
