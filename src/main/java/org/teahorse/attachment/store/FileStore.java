package org.teahorse.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.teahorse.attachment.domain.FileName;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.Settings;

/** Keeps contents in the folder of files, each once, under its hash. */
@ApplicationScoped
public class FileStore {

    private static final String PARTIAL = ".part";

    /** A content that is on the disk. */
    public record Kept(String hash, FileName name, long bytes) {
    }

    /** @throws BusinessException when it is too large, empty, or not what its name says */
    public Kept keep(InputStream content, FileName name) {
        Path partial = Settings.filesFolder().resolve(UUID.randomUUID() + PARTIAL);
        try {
            Files.createDirectories(partial.getParent());
            DigestInputStream hashed = new DigestInputStream(content, Hashes.digest());
            long bytes = write(hashed, partial);
            name.type().check(partial);
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            Path place = path(hash);
            Files.createDirectories(place.getParent());
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(place.getParent());
            return new Kept(hash, name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            quietly(partial);
        }
    }

    private static long write(InputStream content, Path file) throws IOException {
        long most = Settings.largestFile();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream output = Channels.newOutputStream(channel);
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new BusinessException("attachment.large", most / (1024 * 1024));
                }
                output.write(buffer, 0, read);
            }
            if (bytes == 0) {
                throw new BusinessException("attachment.empty");
            }
            channel.force(true);
            return bytes;
        }
    }

    /** The name must be on the disk as surely as the content; some systems cannot open folders, and need not. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannot) {
            System.getLogger(FileStore.class.getName()).log(System.Logger.Level.DEBUG, "Folder cannot be synchronised", cannot);
        }
    }

    public Path path(String hash) {
        return Settings.filesFolder().resolve(hash.substring(0, 2)).resolve(hash);
    }

    public void delete(String hash) {
        quietly(path(hash));
    }

    private static void quietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillThere) {
            System.getLogger(FileStore.class.getName()).log(System.Logger.Level.WARNING, "Could not delete " + file, stillThere);
        }
    }

    /** Contents, and what is left of broken transfers, that lie here longer. */
    public List<String> olderThan(Instant moment) {
        Path folder = Settings.filesFolder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> old = files.filter(Files::isRegularFile).filter(file -> modified(file).isBefore(moment)).toList();
            old.stream().filter(file -> file.toString().endsWith(PARTIAL)).forEach(FileStore::quietly);
            return old.stream().map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(PARTIAL)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }
}
