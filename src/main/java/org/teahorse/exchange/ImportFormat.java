package org.teahorse.exchange;

/** The formats a file may have. */
public enum ImportFormat {
    /** One JSON object a line. */
    NDJSON,
    /** Comma-separated values with a header line. */
    CSV,
    /** A workbook of Excel or WPS: a sheet whose first row names the fields. */
    XLSX
}
