package org.teahorse.attachment.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.shared.BusinessException;

class FileTypeTest {

    private static final String DOCUMENT = "<?xml version=\"1.0\"?>%s<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + "<w:p><w:r><w:t>技术改造</w:t></w:r><w:r><w:t>补助</w:t></w:r></w:p><w:p><w:r><w:t>第二段%s</w:t></w:r></w:p></w:body></w:document>";

    @TempDir
    Path folder;

    private Path zip(String name, Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(FileType type, Path file) {
        return assertThrows(BusinessException.class, () -> type.check(file)).messageKey();
    }

    @Test
    void namesAreMadeSafe() {
        assertEquals("申请 表.pdf", FileName.of("C:\\temp\\申请 表.PDF").text());
        assertEquals("x.docx", FileName.of("../../etc/x.docx").text());
        assertEquals("ab.txt", FileName.of("a\r\n\"b.txt").text());
        assertEquals("file.png", FileName.of(".png").text());
        assertTrue(FileName.of("长".repeat(300) + ".jpeg").text().length() <= 150);
        for (String name : new String[] {"x.exe", "x", "x.pdf.html", "x.svg", "", null}) {
            assertThrows(BusinessException.class, () -> FileName.of(name), name);
        }
    }

    @Test
    void whatAFileIsItsContentSays() throws IOException {
        Path html = Files.writeString(folder.resolve("x"), "<script>alert(1)</script>");
        for (FileType type : new FileType[] {FileType.PDF, FileType.OFD, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPG}) {
            assertEquals("attachment.content", refusal(type, html));
        }
        assertDoesNotThrow(() -> FileType.TXT.check(html));
        Path binary = Files.write(folder.resolve("b"), new byte[] {'a', 0, 'b'});
        assertEquals("attachment.content", refusal(FileType.TXT, binary));
        Path gb = Files.write(folder.resolve("g"), "中小企业".getBytes(Charset.forName("GB18030")));
        assertDoesNotThrow(() -> FileType.CSV.check(gb));
        assertEquals("中小企业", FileText.of(gb, "text/csv"));
    }

    @Test
    void aDocumentIsReadParagraphByParagraph() throws IOException {
        Path file = zip("d.docx", Map.of("word/document.xml", bytes(DOCUMENT.formatted("", ""))));
        FileType.DOCX.check(file);
        assertEquals("技术改造补助\n第二段", FileText.of(file, FileType.DOCX.mediaType()));
        assertEquals("attachment.content", refusal(FileType.XLSX, file), "a document is no workbook");
    }

    @Test
    void entitiesOfADocumentAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "GEHEIM");
        Path file = zip("x.docx", Map.of("word/document.xml", bytes(DOCUMENT.formatted("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;"))));
        assertFalse(FileText.of(file, FileType.DOCX.mediaType()).contains("GEHEIM"));
    }

    @Test
    void aWorkbookGivesItsTexts() throws IOException {
        Path file = zip("w.xlsx", Map.of("xl/workbook.xml", bytes("<workbook/>"),
                "xl/sharedStrings.xml", bytes("<sst><si><t>企业名称</t></si><si><r><t>普洱</t></r><r><t>茶厂</t></r></si></sst>"),
                "xl/worksheets/sheet1.xml", bytes("<worksheet><c t=\"inlineStr\"><is><t>内联</t></is></c><c><v>12</v></c></worksheet>")));
        FileType.XLSX.check(file);
        String text = FileText.of(file, FileType.XLSX.mediaType());
        assertTrue(text.contains("企业名称\n普洱茶厂") && text.contains("内联"), text);
    }

    @Test
    void archivesThatGrowTooLargeAndProgramsAreRefused() throws IOException {
        Path bomb = zip("bomb.docx", Map.of("word/document.xml", new byte[60 * 1024 * 1024]));
        assertEquals("attachment.archive", refusal(FileType.DOCX, bomb));
        Path macros = zip("m.docx", Map.of("word/document.xml", bytes("<d/>"), "word/vbaProject.bin", bytes("x")));
        assertEquals("attachment.macros", refusal(FileType.DOCX, macros));
    }

    @Test
    void aPdfGivesItsTextAndABrokenOneNone() throws IOException {
        Path file = folder.resolve("p.pdf");
        try (PDDocument document = new PDDocument(); OutputStream out = Files.newOutputStream(file)) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Subsidy for machines");
                content.endText();
            }
            document.save(out);
        }
        FileType.PDF.check(file);
        assertEquals("Subsidy for machines", FileText.of(file, "application/pdf"));
        assertEquals("", FileText.of(Files.writeString(folder.resolve("q.pdf"), "%PDF-1.7 and nothing"), "application/pdf"));
    }

    @Test
    void textIsCutOff() throws IOException {
        assertEquals(FileText.LONGEST, FileText.of(Files.writeString(folder.resolve("l.txt"), "x".repeat(FileText.LONGEST + 5)), "text/plain").length());
    }

    @Test
    void theTextOfAnOfdStandsInItsPagesAndLines() throws IOException {
        String head = "<?xml version=\"1.0\"?><ofd:%s xmlns:ofd=\"http://www.ofdspec.org/2016\">";
        Path file = zip("x.ofd", Map.of(
                "OFD.xml", bytes(head.formatted("OFD") + "<ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
                "Doc_0/Document.xml", bytes(head.formatted("Document") + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                        + "<ofd:Page ID=\"2\" BaseLoc=\"./Pages/../Pages/Page_1/Content.xml\"/></ofd:Pages></ofd:Document>"),
                "Doc_0/Pages/Page_1/Content.xml", bytes(head.formatted("Page") + "<ofd:TextObject Boundary=\"20 30 100 5\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\">第二页</ofd:TextCode></ofd:TextObject></ofd:Page>"),
                "Doc_0/Pages/Page_0/Content.xml", bytes(head.formatted("Page")
                        + "<ofd:TextObject Boundary=\"20 30 100 5\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\">技术改造</ofd:TextCode></ofd:TextObject>"
                        + "<ofd:TextObject Boundary=\"40 30 100 5\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4.1\">补助</ofd:TextCode></ofd:TextObject>"
                        + "<ofd:TextObject Boundary=\"90 30 100 5\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\">500元</ofd:TextCode></ofd:TextObject>"
                        + "<ofd:TextObject Boundary=\"20 40 100 5\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\">第二行</ofd:TextCode></ofd:TextObject></ofd:Page>")));
        assertDoesNotThrow(() -> FileType.OFD.check(file));
        assertEquals("attachment.content", refusal(FileType.DOCX, file));
        assertEquals("技术改造补助 500元\n第二行\n第二页", FileText.of(file, FileType.OFD.mediaType()));
        assertEquals("", FileText.of(zip("broken.ofd", Map.of("OFD.xml", bytes("<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>"))), FileType.OFD.mediaType()));
    }
}
