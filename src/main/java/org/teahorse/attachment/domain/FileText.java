package org.teahorse.attachment.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what a file says, within bounds. A file that cannot be read has no text, and is otherwise as good as any. */
public final class FileText {

    static final int LONGEST = 1_000_000;
    private static final int MOST_PAGES = 500;
    private static final Logger LOG = System.getLogger(FileText.class.getName());

    private FileText() {
    }

    /** @return the text, perhaps cut off; empty for pictures and for what cannot be read */
    public static String of(Path file, String mediaType) {
        FileType type = Arrays.stream(FileType.values()).filter(one -> one.mediaType().equals(mediaType)).findFirst().orElseThrow();
        Bounded text = new Bounded();
        try {
            switch (type) {
                case PDF -> pdf(file, text);
                case DOCX -> parts(file, text, "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
                case OFD -> OfdText.read(file, text, MOST_PAGES);
                case XLSX -> parts(file, text, "xl/(sharedStrings|worksheets/[^/]+)\\.xml");
                case TXT, CSV -> text.write(FileType.text(file).orElse(""));
                case PNG, JPG -> {
                    // nothing is read from pictures
                }
            }
        } catch (Full enough) {
            LOG.log(Level.DEBUG, "The text of {0} is cut off", file.getFileName());
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            LOG.log(Level.INFO, "No text can be read from {0}: {1}", file.getFileName(), unreadable.toString());
        }
        // a database cannot hold the character with the number 0
        return text.toString().replace("\u0000", "").strip();
    }

    private static void pdf(Path file, Bounded text) throws IOException {
        // pages go through a file, so that no document fills the memory
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, text);
        }
    }

    private static void parts(Path file, Bounded text, String names) throws IOException, XMLStreamException {
        try (InputStream input = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(input)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(names)) {
                    part(zip, text);
                }
            }
        }
    }

    /** A reader that asks for nothing outside, and expands nothing. */
    static XMLStreamReader xml(InputStream input) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(input);
    }

    private static void part(InputStream zip, Bounded text) throws XMLStreamException, IOException {
        XMLStreamReader reader = xml(new Unclosed(zip));
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = reader.getLocalName().equals("t");
                    if (reader.getLocalName().equals("tab")) {
                        text.write('\t');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        text.write(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    // the ends of a paragraph, of a shared text and of one that stands in its cell
                    if (reader.getLocalName().matches("p|si|is|br")) {
                        text.write('\n');
                    }
                }
                default -> {
                    // nothing to read
                }
            }
        }
        reader.close();
    }

    /** Says that there is text enough. */
    private static final class Full extends IOException {
    }

    /** Takes text up to a length. */
    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] buffer, int from, int length) throws IOException {
            text.append(buffer, from, Math.min(length, LONGEST - text.length()));
            if (text.length() >= LONGEST) {
                throw new Full();
            }
        }

        @Override
        public void flush() {
            // there is nothing behind it
        }

        @Override
        public void close() {
            // there is nothing behind it
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** One part of an archive, whose reader must not close the whole. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // the next part follows
        }
    }
}
