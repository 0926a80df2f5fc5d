package org.teahorse.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.teahorse.content.FieldWords;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.FieldType;

/**
 * An empty workbook that people fill in: a sheet whose header names the fields, and one that says what each of them means. Codes are
 * chosen from lists.
 */
final class SheetTemplate {

    /** So many rows of an empty template offer lists of codes. */
    private static final int ROWS = 10_000;
    private static final int FIRST_FIELD = 4;
    private static final int CODES = 7;
    private static final String REQUIRED = "FFE3B3";
    private static final String HEADER = "DCEBE3";

    private final ContentImporter type;
    private final Locale locale;
    private final List<ContentField> columns;

    SheetTemplate(ContentImporter type, Locale locale) {
        this.type = type;
        this.locale = locale;
        this.columns = FieldWords.columns(type);
    }

    void write(OutputStream output) throws IOException {
        Workbook book = new Workbook(output, "Teahorse", "1.0");
        Worksheet data = book.newWorksheet(say("sheet.data"));
        Worksheet guide = book.newWorksheet(say("sheet.guide"));
        for (int column = 0; column < columns.size(); column++) {
            writeColumn(data, column);
        }
        data.freezePane(1, 1);
        writeGuide(guide, data);
        book.finish();
    }

    private void writeColumn(Worksheet data, int column) {
        ContentField field = columns.get(column);
        data.value(0, column, FieldWords.label(type.contentType(), field.name(), locale) + (field.required() ? " *" : ""));
        data.style(0, column).bold().fillColor(field.required() ? REQUIRED : HEADER).wrapText(true).verticalAlignment("center").set();
        data.width(column, switch (field.type()) {
            case LONG_TEXT, OBJECTS -> 44;
            case LIST, URL -> 28;
            case TEXT -> field.most() > 100 ? 32 : 18;
            default -> 16;
        });
        // as text, so that long numbers and codes stay as they are typed
        if (field.type() == FieldType.DATE) {
            data.style(column).format("yyyy-mm-dd").set();
        } else if (field.type() != FieldType.NUMBER) {
            data.style(column).format("@").set();
        }
    }

    private void writeGuide(Worksheet guide, Worksheet data) {
        guide.value(0, 0, FieldWords.say(locale, "guide.title", FieldWords.type(type.contentType(), locale)));
        guide.style(0, 0).bold().fontSize(14).set();
        guide.value(1, 0, say("guide.lead"));
        List<String> heads = List.of("guide.column", "guide.field", "guide.required", "guide.how", "guide.form", "guide.example");
        List<Integer> widths = List.of(18, 18, 8, 50, 40, 36);
        for (int column = 0; column < heads.size(); column++) {
            head(guide, FIRST_FIELD - 1, column, say(heads.get(column)));
            guide.width(column, widths.get(column));
        }
        guide.width(CODES, 22);
        guide.width(CODES + 1, 26);
        int code = FIRST_FIELD - 1;
        for (int index = 0; index < columns.size(); index++) {
            ContentField field = columns.get(index);
            int row = FIRST_FIELD + index;
            List<String> cells = List.of(FieldWords.label(type.contentType(), field.name(), locale), field.name(),
                    field.required() ? say("guide.yes") : "", FieldWords.text(type.contentType(), field.name(), locale),
                    FieldWords.form(field, locale), FieldWords.example(type.contentType(), field.name(), locale));
            for (int column = 0; column < cells.size(); column++) {
                guide.value(row, column, cells.get(column));
                guide.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            if (!field.codes().isEmpty()) {
                code = writeCodes(guide, data, field, index, code);
            }
        }
        guide.freezePane(0, FIRST_FIELD);
    }

    /** Writes the codes of a field beside the fields, and offers them as a list. @return the row at which the next may begin */
    private int writeCodes(Worksheet guide, Worksheet data, ContentField field, int column, int from) {
        List<String> codes = field.codes().stream().sorted().toList();
        head(guide, from, CODES, say("guide.code") + ": " + FieldWords.label(type.contentType(), field.name(), locale));
        head(guide, from, CODES + 1, say("guide.meaning"));
        for (int row = 0; row < codes.size(); row++) {
            guide.value(from + 1 + row, CODES, codes.get(row));
            guide.value(from + 1 + row, CODES + 1, FieldWords.meaning(field.name(), codes.get(row), locale));
        }
        data.range(1, column, ROWS, column).validateWithList(guide.range(from + 1, CODES, from + codes.size(), CODES))
                .allowBlank(true).showDropdown(true).showErrorMessage(true).errorTitle(FieldWords.label(type.contentType(), field.name(), locale))
                .error(say("guide.wrong"));
        return from + codes.size() + 2;
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().fillColor(HEADER).set();
    }

    private String say(String key) {
        return FieldWords.say(locale, key);
    }
}
