package org.teahorse.attachment.domain;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of a document in the national layout format OFD (GB/T 33190-2016): an archive in which OFD.xml names the documents, these name
 * their pages, and a page places pieces of text in millimetres. Pieces of one height become one line.
 */
final class OfdText {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final ZipFile zip;
    private final Writer text;

    private OfdText(ZipFile zip, Writer text) {
        this.zip = zip;
        this.text = text;
    }

    /** Writes the text, page by page in their order, at most so many pages. */
    static void read(Path file, Writer text, int mostPages) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            OfdText reader = new OfdText(zip, text);
            List<String> pages = new ArrayList<>();
            for (String document : reader.named("OFD.xml", "DocRoot", null)) {
                pages.addAll(reader.named(document, "Page", "BaseLoc"));
            }
            for (String page : pages.subList(0, Math.min(pages.size(), mostPages))) {
                reader.page(page);
            }
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    /** The parts that a part names, in an attribute or as the content of an element. */
    private List<String> named(String part, String element, String attribute) throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        try (InputStream input = part(part)) {
            XMLStreamReader reader = FileText.xml(input);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
                    String location = attribute == null ? reader.getElementText() : reader.getAttributeValue(null, attribute);
                    if (location != null) {
                        found.add(resolve(part, location.strip()));
                    }
                }
            }
        }
        return found;
    }

    /** A location stands from the root of the archive when it begins with a stroke, else from the part that names it. */
    private static String resolve(String part, String location) {
        String whole = location.startsWith("/") ? location : "/" + part.substring(0, part.lastIndexOf('/') + 1) + location;
        return Path.of(whole).normalize().toString().substring(1);
    }

    private void page(String part) throws IOException, XMLStreamException {
        double left = 0;
        double top = 0;
        double size = 0;
        double line = Double.NaN;
        double end = 0;
        try (InputStream input = part(part)) {
            XMLStreamReader reader = FileText.xml(input);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("TextObject")) {
                    String[] box = BLANK.split(String.valueOf(reader.getAttributeValue(null, "Boundary")).strip());
                    left = number(box[0]);
                    top = box.length > 1 ? number(box[1]) : 0;
                    size = number(reader.getAttributeValue(null, "Size"));
                } else if (reader.getLocalName().equals("TextCode")) {
                    double x = left + number(reader.getAttributeValue(null, "X"));
                    double y = top + number(reader.getAttributeValue(null, "Y"));
                    String piece = reader.getElementText();
                    if (!Double.isNaN(line) && Math.abs(y - line) > size / 2) {
                        text.write('\n');
                    } else if (!Double.isNaN(line) && x - end > size) {
                        text.write(' ');
                    }
                    text.write(piece);
                    line = y;
                    // an estimate: characters of Chinese are as wide as they are high
                    end = x + size * piece.length();
                }
            }
        }
        text.write('\n');
    }

    private static double number(String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
