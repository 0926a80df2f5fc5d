package org.teahorse.embedding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.teahorse.embedding.domain.TextModel;
import org.teahorse.embedding.domain.WordPiece;
import org.teahorse.shared.Setting;

/**
 * The embedding model of this server. Questions are answered at once and remembered; many texts are worked through in the background, on one
 * processor only while somebody is waiting for an answer.
 */
@ApplicationScoped
public class Embedder {

    /** Names the model in what is kept: vectors of another one are never compared with these. */
    public static final String MODEL = "bge-small-zh-v1.5-q";
    /** Numbers of a vector. */
    public static final int DIMENSIONS = 512;

    private static final Logger LOG = System.getLogger(Embedder.class.getName());
    private static final String SHIPPED = "/" + MODEL;
    private static final int REMEMBERED = 2_000;
    /** So long after a question the background leaves room for the next. */
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Map<String, float[]> questions = Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final Semaphore whileBusy = new Semaphore(1);
    private TextModel model;
    private String problem;
    private ExecutorService background;
    private int threads;
    private volatile long lastAsked = System.nanoTime() - BUSY_NANOS;

    @PostConstruct
    void load() {
        if (!"on".equalsIgnoreCase(Setting.EMBEDDING.value())) {
            problem = Setting.EMBEDDING.variable() + "=" + Setting.EMBEDDING.value();
            return;
        }
        try {
            model = new TextModel(file(".onnx"), WordPiece.read(new ByteArrayInputStream(file("-tokenizer.json"))));
            if (model.embed("茶").length != DIMENSIONS) {
                throw new IllegalArgumentException("The embedding model gives vectors of another length than " + DIMENSIONS);
            }
        } catch (IOException | RuntimeException | LinkageError broken) {
            close(model);
            model = null;
            problem = String.valueOf(broken.getMessage());
            LOG.log(Level.ERROR, "The embedding model cannot be used; the search compares words only: " + problem, broken);
            return;
        }
        threads = threads();
        background = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "teahorse-embedding");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** The file of the installation, else the one that ships. */
    private static byte[] file(String ending) throws IOException {
        String folder = Setting.EMBEDDING_FOLDER.value();
        if (!folder.isEmpty()) {
            return Files.readAllBytes(Path.of(folder, MODEL + ending));
        }
        try (InputStream shipped = Embedder.class.getResourceAsStream(SHIPPED + ending)) {
            return Objects.requireNonNull(shipped, "no " + MODEL + ending).readAllBytes();
        }
    }

    private static int threads() {
        try {
            return Math.max(1, Integer.parseInt(Setting.EMBEDDING_THREADS.value()));
        } catch (NumberFormatException all) {
            return Runtime.getRuntime().availableProcessors();
        }
    }

    /** Whether there is a model. */
    public boolean available() {
        return model != null;
    }

    /** Why there is none; empty when there is. */
    public String problem() {
        return problem == null ? "" : problem;
    }

    /** Somebody waits for an answer: for the next moments the background holds back. */
    public void busy() {
        lastAsked = System.nanoTime();
    }

    /** The vector of a question, of length one; empty without a model. */
    public Optional<float[]> embed(String question) {
        if (model == null) {
            return Optional.empty();
        }
        float[] known = questions.get(question);
        if (known == null) {
            known = model.embed(question);
            questions.put(question, known);
        }
        return Optional.of(known);
    }

    /** Vectors in the order of the texts, worked out in the background. @throws IllegalStateException without a model, or when it fails */
    public List<float[]> embedAll(List<String> texts) {
        if (model == null) {
            throw new IllegalStateException(problem);
        }
        List<Future<float[][]>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            List<String> these = texts.subList(texts.size() * part / threads, texts.size() * (part + 1) / threads);
            parts.add(background.submit(() -> model.embed(these, this::inTurn)));
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        try {
            for (Future<float[][]> part : parts) {
                vectors.addAll(List.of(part.get()));
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return vectors;
    }

    private float[][] inTurn(Supplier<float[][]> run) {
        if (System.nanoTime() - lastAsked > BUSY_NANOS) {
            return run.get();
        }
        whileBusy.acquireUninterruptibly();
        try {
            return run.get();
        } finally {
            whileBusy.release();
        }
    }

    @PreDestroy
    void close() {
        if (background != null) {
            background.shutdownNow();
            try {
                background.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        close(model);
    }

    private static void close(TextModel model) {
        if (model != null) {
            model.close();
        }
    }
}
