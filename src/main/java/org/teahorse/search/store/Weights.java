package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.teahorse.search.domain.Ranking;
import org.teahorse.shared.Setting;

/** The weights in force: those of the installation's file, read again when it changes, else the ones that ship. */
@ApplicationScoped
public class Weights {

    private static final Logger LOG = System.getLogger(Weights.class.getName());
    private static final String SHIPPED = "/search/ranking.properties";
    private static final long LOOKED_AT_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    CatalogueGeneration generation;

    private final Ranking shipped = shipped();
    private volatile Ranking current = shipped;
    private volatile FileTime changed;
    private volatile long lookedAt = System.nanoTime() - LOOKED_AT_NANOS;

    /** Never fails: a file that cannot be read leaves the last weights in force, and is named in the log. */
    Ranking current() {
        String file = Setting.RANKING_FILE.value();
        if (!file.isEmpty() && System.nanoTime() - lookedAt >= LOOKED_AT_NANOS) {
            lookedAt = System.nanoTime();
            look(Path.of(file));
        }
        return current;
    }

    private synchronized void look(Path file) {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(changed)) {
                changed = now;
                try (Reader reader = Files.newBufferedReader(file)) {
                    current = Ranking.read(reader);
                }
                generation.advance();
                LOG.log(Level.INFO, "The weights of the search are those of {0}: {1}", file, current);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.ERROR, "The weights in " + file + " cannot be read, the last ones stay in force", unreadable);
        }
    }

    private static Ranking shipped() {
        try (Reader reader = new InputStreamReader(Weights.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8)) {
            return Ranking.read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
