package org.teahorse.exchange.domain;

import java.util.Map;
import java.util.Set;

/**
 * What a spreadsheet may say instead of our own names.
 *
 * @param sheets names a template gives to the sheet with the rows
 * @param fields our fields by the words of a template's header; empty when the source names its columns itself
 * @param known  columns that something is made from; others are told, because they may be misspelt. Empty: not known
 */
public record SheetWords(Set<String> sheets, Map<String, String> fields, Set<String> known) {

    /** No words but the file's own. */
    public static final SheetWords NONE = new SheetWords(Set.of(), Map.of(), Set.of());

    public SheetWords {
        sheets = Set.copyOf(sheets);
        fields = Map.copyOf(fields);
        known = Set.copyOf(known);
    }

    /** The field of a header's words; templates mark the columns that every row needs with an asterisk. */
    String field(String header) {
        String plain = header.replaceAll("[\\s\u3000]+", " ").strip();
        String unmarked = plain.replaceFirst(" ?[*＊]$", "");
        return fields.getOrDefault(plain, fields.getOrDefault(unmarked, unmarked));
    }
}
