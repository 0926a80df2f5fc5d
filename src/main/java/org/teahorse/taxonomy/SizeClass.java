package org.teahorse.taxonomy;

/** Size classes of enterprises, as the national classification has them. */
public enum SizeClass {
    MICRO, SMALL, MEDIUM, LARGE
}
