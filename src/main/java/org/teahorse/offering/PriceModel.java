package org.teahorse.offering;

/** How the price of an offering is made. */
public enum PriceModel {
    FIXED, RANGE,
    /** 面议: agreed case by case. */
    QUOTE,
    /** 公益免费. */
    FREE,
    /** 政府购买: paid by government. */
    GOVERNMENT,
    /** 低收费. */
    LOW
}
