package org.teahorse.exchange.domain;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A sheet of a workbook: its first row that has anything names the fields, each further one is a row; every cell becomes a text under
 * its column's name, as it is shown and not as it is stored. Empty rows and cells are left out.
 */
class SheetRows implements RowReader {

    /** What spreadsheets compute with; further digits are noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal FIRST_DAY = BigDecimal.ONE;
    /** The 31st of December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_NUMBER = 300;
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
    /** In a number format: texts in quotes, single characters after a backslash, colours and languages. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+])[^]]*]");
    private static final Pattern DATE = Pattern.compile("[yYdD]|[eg]{1,4}(?![a-z])");
    private static final Pattern TIME = Pattern.compile("[hHsS]");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCheck.Sheet sheet;
    private final SheetWords words;
    private final long bytes;
    private final Map<Integer, String> fields = new LinkedHashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final List<RawRow.Note> ahead = new ArrayList<>();
    private long number;
    private int reached;
    private long weight;
    private boolean ended;

    /** @throws UnfitFile when there is nothing to read, or what there is was made to do harm */
    SheetRows(Path file, SheetWords words) throws IOException {
        this.words = words;
        this.bytes = Files.size(file);
        ReadableWorkbook opened = null;
        try (SheetCheck check = new SheetCheck(file)) {
            check.parts();
            Map<String, String> paths = check.sheets();
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            Sheet chosen = choose(opened.getSheets().toList(), words);
            sheet = check.sheet(paths.get(chosen.getId()));
            if (sheet.rows() < 2) {
                throw new UnfitFile(hiddenRows(opened, check, paths) ? "sheet.hidden" : "sheet.empty");
            }
            workbook = opened;
            stream = chosen.openStream();
            rows = stream.iterator();
            readHeader();
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            close(opened);
            throw new IOException(unreadable);
        } catch (IOException unfit) {
            close(opened);
            throw unfit;
        }
    }

    private static void close(ReadableWorkbook opened) throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    /** A template's sheet wherever it stands, else the first that can be seen. */
    private static Sheet choose(List<Sheet> sheets, SheetWords words) throws UnfitFile {
        List<Sheet> visible = sheets.stream().filter(one -> one.getVisibility() == SheetVisibility.VISIBLE).toList();
        Optional<Sheet> named = visible.stream().filter(one -> words.sheets().contains(one.getName())).findFirst();
        return named.or(() -> visible.stream().findFirst()).orElseThrow(() -> new UnfitFile("sheet.hidden"));
    }

    private static boolean hiddenRows(ReadableWorkbook workbook, SheetCheck check, Map<String, String> paths) throws IOException {
        for (Sheet one : workbook.getSheets().toList()) {
            if (one.getVisibility() != SheetVisibility.VISIBLE && check.sheet(paths.get(one.getId())).rows() > 1) {
                return true;
            }
        }
        return false;
    }

    private void readHeader() throws IOException {
        while (rows.hasNext() && fields.isEmpty()) {
            Row row = rows.next();
            reached = row.getRowNum();
            for (Cell cell : row) {
                String header = cell == null || cell.getText() == null ? "" : cell.getText().strip();
                if (header.isEmpty()) {
                    continue;
                }
                String field = words.field(header);
                String letter = letter(cell);
                if (letters.put(field, letter) != null) {
                    throw new UnfitFile("sheet.header.twice");
                }
                fields.put(cell.getColumnIndex(), field);
                if (!words.known().isEmpty() && !words.known().contains(field)) {
                    ahead.add(new RawRow.Note(letter + row.getRowNum(), "column.unknown", cut(header)));
                }
            }
        }
        if (fields.isEmpty()) {
            throw new UnfitFile("sheet.empty");
        }
        if (sheet.merged().stream().anyMatch(range -> range.top() <= reached && range.bottom() >= reached)) {
            throw new UnfitFile("sheet.header.merged");
        }
    }

    @Override
    public RawRow next() throws IOException {
        try {
            while (!ended && rows.hasNext()) {
                Row row = rows.next();
                reached = row.getRowNum();
                RawRow read = read(row);
                if (read != null) {
                    return read;
                }
            }
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException | NullPointerException unreadable) {
            // the sheet's markup cannot be followed any further
            ended = true;
            return RawRow.unreadable(++number, reached + 1L, "file.sheet", cut(String.valueOf(unreadable.getMessage())));
        }
        ended = true;
        return null;
    }

    /** @return null for a row without values */
    private RawRow read(Row row) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        List<RawRow.Note> notes = new ArrayList<>();
        boolean filled = false;
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            Value value = value(cell);
            if (value.problem() != null) {
                return RawRow.unreadable(++number, reached, value.problem(), address(cell) + (value.text() == null ? "" : " " + value.text()));
            }
            if (value.text() == null || value.text().isBlank()) {
                continue;
            }
            String field = fields.get(cell.getColumnIndex());
            if (field == null) {
                notes.add(new RawRow.Note(address(cell), "cell.unnamed", cut(value.text())));
                continue;
            }
            if (cell.getFormula() != null) {
                notes.add(new RawRow.Note(address(cell), "cell.formula", cut(value.text())));
            }
            object.add(field, value.text());
            weight += 2L * value.text().length();
            filled = true;
        }
        if (!filled) {
            return null;
        }
        Optional<SheetCheck.Merged> merged = sheet.merged().stream()
                .filter(range -> range.top() <= reached && range.bottom() >= reached).findFirst();
        if (merged.isPresent()) {
            return RawRow.unreadable(++number, reached, "row.merged", merged.get().text());
        }
        notes.addAll(0, ahead);
        ahead.clear();
        return new RawRow(++number, reached, object.build(), null, null, letters, List.copyOf(notes));
    }

    /**
     * What a cell shows.
     *
     * @param text    null when it shows nothing
     * @param problem key into the {@code messages} bundle when it has no usable value; else null
     */
    private record Value(String text, String problem) {

        static Value of(Object text) {
            return new Value(text == null ? null : text.toString(), null);
        }
    }

    private static Value value(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new Value(cut(cell.getRawValue()), "cell.error");
        }
        if (cell.getFormula() != null) {
            if (cell.getRawValue() == null) {
                return new Value(null, "cell.formula.empty");
            }
            if (value instanceof String text && ERROR.matcher(text).matches()) {
                return new Value(text, "cell.error");
            }
        }
        return Value.of(value instanceof BigDecimal number ? shown(cell, number) : value);
    }

    private static String shown(Cell cell, BigDecimal value) {
        String format = cell.getDataFormatString() == null ? "" : NOT_FORMAT.matcher(cell.getDataFormatString()).replaceAll("");
        boolean date = DATE.matcher(format).find() || isDateId(cell.getDataFormatId());
        boolean time = TIME.matcher(format).find();
        if (date && value.compareTo(FIRST_DAY) >= 0 && value.compareTo(LAST_DAY) <= 0) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
        }
        if (time && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(value.doubleValue() * 86_400))).toString();
        }
        if (cell.getRawValue().matches("-?[0-9]{1,30}") || Math.abs((long) value.precision() - value.scale()) > LONGEST_NUMBER
                || Math.abs((long) value.scale()) > LONGEST_NUMBER) {
            return cell.getRawValue();
        }
        BigDecimal rounded = value.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Dates that East Asian editions number without saying their form. */
    private static boolean isDateId(Integer id) {
        return id != null && (id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58);
    }

    private String address(Cell cell) {
        return letter(cell) + reached;
    }

    private static String letter(Cell cell) {
        return CellAddress.convertNumToColString(cell.getColumnIndex());
    }

    private static String cut(String text) {
        return text == null ? null : text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** The share of the file that corresponds to the rows read; its bytes are not in the order of its rows. */
    @Override
    public long bytesRead() {
        return ended ? bytes : bytes * Math.min(reached, sheet.lastRow()) / Math.max(1, sheet.lastRow());
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
