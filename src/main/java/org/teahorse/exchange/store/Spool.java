package org.teahorse.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.UUID;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.SpooledFile;
import org.teahorse.exchange.domain.FileKind;
import org.teahorse.exchange.domain.RowReader;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.Settings;

/** Keeps received files on disk until their job ends. A file is on the disk before its job is in the database. */
@ApplicationScoped
public class Spool {

    /** Nothing larger is received; what is larger comes in parts. */
    public static final long LARGEST = 4L * 1024 * 1024 * 1024;

    /** @throws BusinessException when the body is larger than {@link #LARGEST}, or plainly not of the format */
    public SpooledFile receive(InputStream body, ImportFormat format) {
        String name = UUID.randomUUID() + ".rows";
        Path file = path(name);
        try {
            Files.createDirectories(file.getParent());
            DigestInputStream hashed = new DigestInputStream(body, Hashes.digest());
            long bytes = write(hashed, file);
            FileKind.of(file).refusal(format).ifPresent(reason -> {
                throw new BusinessException(reason);
            });
            return new SpooledFile(name, format, RowReader.looksCompressed(file), bytes,
                    HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
        } catch (IOException broken) {
            delete(name);
            throw new UncheckedIOException(broken);
        } catch (BusinessException refused) {
            delete(name);
            throw refused;
        }
    }

    private static long write(InputStream body, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream output = Channels.newOutputStream(channel);
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw new BusinessException("import.large", LARGEST);
                }
                output.write(buffer, 0, read);
            }
            channel.force(true);
            return bytes;
        }
    }

    public Path path(String name) {
        return Settings.dataFolder().resolve("spool").resolve(name);
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException stillThere) {
            // swept with the folder's other leftovers; the job's outcome does not depend on it
            System.getLogger(Spool.class.getName()).log(System.Logger.Level.WARNING, "Could not delete " + name, stillThere);
        }
    }
}
