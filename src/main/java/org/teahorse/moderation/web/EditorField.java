package org.teahorse.moderation.web;

import java.util.List;
import org.teahorse.content.Examination;

/**
 * One field of the editor, ready to be shown.
 *
 * @param name     of our field; the control is called {@code f.<name>}
 * @param control  how it is entered
 * @param most     longest text or most items; 0 for none in particular
 * @param value    the text of a single control
 * @param options  what can be chosen, the chosen ones marked
 * @param rows     the objects of a list, with empty ones to fill in; the items of a list of choices
 * @param columns  the members of the objects
 * @param found    what was read in the text and holds as long as the field is left open; null for nothing
 * @param language of its text; null for codes, numbers and days
 */
public record EditorField(String name, Control control, String label, String hint, String example, boolean required, int most, String value,
        List<Option> options, List<Row> rows, List<Column> columns, Examination.Found found, String language) {

    /** How a value is entered. */
    public enum Control { TEXT, LONG, LINES, SELECT, DATE, NUMBER, URL, CHECKBOXES, CHOICES, OBJECTS, FIXED }

    public EditorField {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** The id of the control in the page. */
    public String id() {
        return id(name);
    }

    static String id(String field) {
        return field.replace('@', '-');
    }

    /** Something that can be chosen. @param group under which it stands; empty for none */
    public record Option(String value, String label, String group, boolean chosen) {
    }

    /** A member of the objects of a list. */
    public record Column(String name, String label, Control control, List<Option> options) {
    }

    /** An object of a list, or an item of a list of choices. @param index place of the stored object it comes from; empty for a new one */
    public record Row(int number, String index, List<Cell> cells) {
    }

    /** A member of an object. */
    public record Cell(Column column, String value) {

        /** Whether an option is the chosen one. */
        public boolean is(String option) {
            return option.equals(value);
        }
    }

    /** How many lines a long text gets. */
    public int lines() {
        return name.equals("text") ? 24 : control == Control.LONG ? 5 : Math.max(3, Math.min(10, value.split("\n").length + 1));
    }
}
