package org.teahorse.attachment.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teahorse.shared.BusinessException;

/** The sorts of files that are taken. What a file is, its content says; its name must say the same. */
public enum FileType {

    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The national layout format of documents that may not be changed (GB/T 33190-2016). */
    OFD("application/ofd", "ofd"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPG_MAGIC = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** Standard encoding of Chinese texts that are not UTF-8. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** @throws BusinessException when the content is not of this type, or an archive would grow beyond its bounds */
    public void check(Path file) throws IOException {
        boolean fits = switch (this) {
            case PDF -> starts(file, PDF_MAGIC);
            case PNG -> starts(file, PNG_MAGIC);
            case JPG -> starts(file, JPG_MAGIC);
            case DOCX -> starts(file, ZIP_MAGIC) && Archive.check(file, "word/document.xml");
            case XLSX -> starts(file, ZIP_MAGIC) && Archive.check(file, "xl/workbook.xml");
            case OFD -> starts(file, ZIP_MAGIC) && Archive.check(file, "OFD.xml");
            case TXT, CSV -> text(file).isPresent();
        };
        if (!fits) {
            throw new BusinessException("attachment.content", endings.get(0));
        }
    }

    private static boolean starts(Path file, byte[] magic) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            return Arrays.equals(input.readNBytes(magic.length), magic);
        }
    }

    /** The text of a plain file in UTF-8 or GB18030; empty when it is neither, or has characters that no text has. */
    static Optional<String> text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes));
                return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') ? Optional.of(text.toString()) : Optional.empty();
            } catch (CharacterCodingException otherCharset) {
                // the next one is tried
            }
        }
        return Optional.empty();
    }
}
