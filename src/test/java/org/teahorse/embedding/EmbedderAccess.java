package org.teahorse.embedding;

/** Builds by hand what the container makes. */
public final class EmbedderAccess {

    private static Embedder shipped;

    private EmbedderAccess() {
    }

    /** The model that ships; one for all tests. */
    public static synchronized Embedder shipped() {
        if (shipped == null) {
            shipped = new Embedder();
            shipped.load();
        }
        return shipped;
    }

    /** As on a server without a model. */
    public static Embedder none() {
        return new Embedder();
    }
}
