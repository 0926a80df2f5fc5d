package org.teahorse.shared;

/** The level of government a body, a document or a region belongs to; a park is any zone with its own committee. */
public enum AdministrativeLevel {
    NATIONAL, PROVINCE, PREFECTURE, COUNTY, PARK
}
