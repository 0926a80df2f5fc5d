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
    /** A number, not negative; a mapping's {@code scale} multiplies it, so that 万元 become yuan. */
    NUMBER,
    /**
     * A JSON array of objects, passed on as it is. From a spreadsheet, one text: a line for each object, its members between
     * {@code |}, in the order the field names them.
     */
    OBJECTS
}
