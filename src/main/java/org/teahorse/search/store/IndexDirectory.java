package org.teahorse.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;
import org.hibernate.search.engine.cfg.spi.ConfigurationProperty;
import org.hibernate.search.engine.cfg.spi.OptionalConfigurationProperty;
import org.teahorse.shared.Settings;

/**
 * The folder of the index: {@code index-<mapping>} under the setting {@value #ROOT_SETTING}, or under
 * the data folder when that is not set. A changed mapping so begins in a new folder. An index that cannot be opened is moved aside before
 * Hibernate Search meets it and would refuse to start; an empty one takes its place, and {@link IndexCare} fills it.
 */
public final class IndexDirectory implements DirectoryProvider {

    static final String ROOT_SETTING = "hibernate.search.backend.directory.root";

    private static final Logger LOG = System.getLogger(IndexDirectory.class.getName());
    private static final OptionalConfigurationProperty<String> ROOT = ConfigurationProperty.forKey("root").asString().build();
    private static final String PREFIX = "index-";
    private static final String BROKEN = ".broken";

    @Override
    public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
        return new Holder(folder(ROOT.get(context.configurationPropertySource()).orElse(null)));
    }

    /** @param root the value of {@link #ROOT_SETTING}; null when it is not set */
    static Path folder(Object root) {
        Path parent = root == null ? Settings.dataFolder().resolve("index") : Path.of(root.toString()).toAbsolutePath();
        return parent.resolve(PREFIX + MappingFingerprint.VALUE);
    }

    private static final class Holder implements DirectoryHolder {

        private final Path folder;
        private Directory directory;

        Holder(Path folder) {
            this.folder = folder;
        }

        @Override
        public void start() throws IOException {
            if (!readable(folder)) {
                Path aside = folder.resolveSibling(folder.getFileName() + BROKEN);
                deleteTree(aside);
                Files.move(folder, aside);
                LOG.log(Level.ERROR, "The search index could not be read; it was moved to {0} and is built again", aside);
            }
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
        }

        @Override
        public void close() throws IOException {
            if (directory != null) {
                directory.close();
            }
        }

        @Override
        public Directory get() {
            return directory;
        }
    }

    /** Whether the folder holds an index that opens with all its segments, or none yet. */
    static boolean readable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (directory.listAll().length == 0 || onlyLock(directory)) {
                return true;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LOG.log(Level.INFO, "Search index {0}: {1} entries", folder, reader.numDocs());
                return true;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            LOG.log(Level.ERROR, "Search index " + folder + " is broken", broken);
            return false;
        }
    }

    /** Whether there is a commit in the folder: a running index always has one. */
    static boolean present(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(IndexFileNames.SEGMENTS));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean onlyLock(Directory directory) throws IOException {
        return Stream.of(directory.listAll()).allMatch("write.lock"::equals);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException kept) {
                    throw new UncheckedIOException(kept);
                }
            });
        }
    }
}
