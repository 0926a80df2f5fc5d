package org.teahorse.exchange.domain;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through a workbook before it is read: what would exhaust the memory is refused, and what stands after a sheet's rows, such as its
 * merged cells, is known before the first of them.
 */
final class SheetCheck implements Closeable {

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_MERGED = 10_000;
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    /** Small parts, of which the reader keeps everything in memory. */
    private static final long LARGEST_PART = 16L << 20;
    /** The table of texts, which the reader keeps in memory as well. */
    private static final long LARGEST_TEXTS = 128L << 20;
    /** A sheet passes through row by row. */
    private static final long LARGEST_SHEET = 2L << 30;
    /** Real sheets shrink to a tenth or a fiftieth; what shrinks much more was made to do harm. */
    private static final int DENSEST = 250;
    private static final long DENSITY_COUNTS_FROM = 32L << 20;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern RANGE = Pattern.compile(CELL.pattern() + "(?::" + CELL.pattern() + ")?");
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;

    SheetCheck(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new IOException(broken);
        }
    }

    /** Cells that are shown as one; rows and columns from 1. */
    record Merged(int top, int left, int bottom, int right, String text) {
    }

    /**
     * What a sheet has.
     *
     * @param rows    how many of its rows have a value
     * @param lastRow number of the last one
     */
    record Sheet(int rows, int lastRow, List<Merged> merged) {
    }

    private static XMLInputFactory factory() {
        // the JDK's own, whatever else is on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Refuses parts that are too large or have a document type, from which entities would come. */
    void parts() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new UnfitFile("sheet.bomb");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                boolean sheet = name.contains("/worksheets/");
                boolean texts = name.endsWith("sharedstrings.xml");
                try (InputStream part = open(entry, sheet ? LARGEST_SHEET : texts ? LARGEST_TEXTS : LARGEST_PART)) {
                    withoutDocumentType(part);
                    if (!sheet) {
                        part.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    private static void withoutDocumentType(InputStream part) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnfitFile("sheet.doctype");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException broken) {
            throw unwrapped(broken);
        }
    }

    private InputStream open(ZipEntry entry, long most) throws IOException {
        return new Bounded(zip.getInputStream(entry), entry.getCompressedSize(), most);
    }

    /** The paths of sheets by the ids under which the workbook names them. */
    Map<String, String> sheets() throws IOException {
        String workbook = relations("", "_rels/.rels").entrySet().stream().filter(relation -> relation.getKey().endsWith("officeDocument"))
                .map(Map.Entry::getValue).findFirst().orElseThrow(() -> new UnfitFile("file.not-xlsx"));
        int slash = workbook.lastIndexOf('/') + 1;
        return relations(workbook.substring(0, slash), workbook.substring(0, slash) + "_rels/" + workbook.substring(slash) + ".rels");
    }

    /** Paths by id, and by type. */
    private Map<String, String> relations(String folder, String path) throws IOException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnfitFile("file.not-xlsx");
        }
        try (InputStream part = open(entry, LARGEST_PART)) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    String target = xml.getAttributeValue(null, "Target");
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(xml.getAttributeValue(null, "Id"), whole);
                    targets.put(String.valueOf(xml.getAttributeValue(null, "Type")), whole);
                }
            }
        } catch (XMLStreamException broken) {
            throw unwrapped(broken);
        }
        return targets;
    }

    /** Goes through one sheet. */
    Sheet sheet(String path) throws IOException {
        ZipEntry entry = path == null ? null : zip.getEntry(path);
        if (entry == null) {
            throw new UnfitFile("file.not-xlsx");
        }
        try (InputStream part = open(entry, LARGEST_SHEET)) {
            return new Pass(XML.createXMLStreamReader(part)).read();
        } catch (XMLStreamException broken) {
            throw unwrapped(broken);
        }
    }

    private static IOException unwrapped(XMLStreamException broken) {
        return broken.getNestedException() instanceof IOException known ? known : new IOException(broken);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One way through a sheet's elements. */
    private static final class Pass {

        private final XMLStreamReader xml;
        private final List<Merged> merged = new ArrayList<>();
        private int rows;
        private int lastRow;
        private int row;
        private boolean filled;
        private long length;

        Pass(XMLStreamReader xml) {
            this.xml = xml;
        }

        Sheet read() throws XMLStreamException, IOException {
            boolean value = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new UnfitFile("sheet.doctype");
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.getLocalName()) {
                            case "row" -> startRow();
                            case "c" -> cell(xml.getAttributeValue(null, "r"));
                            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
                            default -> value = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        length += xml.getTextLength();
                        if (length > RowReader.LONGEST_ROW / 2) {
                            throw new UnfitFile("sheet.bomb");
                        }
                        filled |= value && !xml.isWhiteSpace();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        value = false;
                        if (xml.getLocalName().equals("row") && filled) {
                            rows++;
                            lastRow = row;
                        }
                    }
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
            return new Sheet(rows, lastRow, List.copyOf(merged));
        }

        private void startRow() throws IOException {
            String number = xml.getAttributeValue(null, "r");
            int next = number == null ? row + 1 : number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : -1;
            if (next <= row || next > LAST_ROW) {
                throw new IOException("row " + number + " after row " + row);
            }
            row = next;
            filled = false;
            length = 0;
        }

        private void cell(String address) throws IOException {
            if (address != null) {
                Matcher matcher = CELL.matcher(address);
                if (!matcher.matches() || column(matcher.group(1)) > LAST_COLUMN) {
                    throw new IOException("cell " + address);
                }
            }
        }

        private void merge(String range) throws IOException {
            Matcher matcher = RANGE.matcher(String.valueOf(range));
            if (!matcher.matches()) {
                throw new IOException("range " + range);
            }
            if (matcher.group(3) != null) {
                merged.add(new Merged(Integer.parseInt(matcher.group(2)), column(matcher.group(1)), Integer.parseInt(matcher.group(4)),
                        column(matcher.group(3)), range));
            }
            if (merged.size() > MOST_MERGED) {
                throw new UnfitFile("sheet.merged");
            }
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
        }
    }

    /** Ends a part that grows beyond measure, whatever its entry says of its size. */
    private static final class Bounded extends FilterInputStream {

        private final long compressed;
        private final long most;
        private long count;

        Bounded(InputStream input, long compressed, long most) {
            super(input);
            this.compressed = Math.max(1, compressed);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > most) {
                throw new UnfitFile("sheet.large");
            }
            if (count > DENSITY_COUNTS_FROM && count / compressed > DENSEST) {
                throw new UnfitFile("sheet.bomb");
            }
            return read;
        }
    }
}
