package org.teahorse.source;

/** How a mapped value is read. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Text with line breaks, of any length. */
    LONG_TEXT,
    /** Several texts: a JSON array, or one text to split. */
    LIST,
    /** A day: ISO by default, or as the mapping's {@code format} says. */
    DATE,
    /** An http or https address. */
    URL,
    /** One of a closed list of codes. */
    CODE,
    /** A JSON array of objects, passed on as it is. */
    OBJECTS
}
