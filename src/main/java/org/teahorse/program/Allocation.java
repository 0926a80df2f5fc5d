package org.teahorse.program;

/** Who of those that qualify gets it. */
public enum Allocation {
    /** 普惠: everybody. */
    UNIVERSAL,
    /** 竞争择优: the best. */
    COMPETITIVE,
    /** 先到先得: the first. */
    FIRST_COME,
    /** 总额控制: everybody, as long as the money lasts. */
    CAPPED
}
