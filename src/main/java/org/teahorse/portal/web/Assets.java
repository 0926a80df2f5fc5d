package org.teahorse.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.teahorse.shared.Hashes;

/** Addresses of the style sheet, the script and the images: each carries a hash of its content, so that it may be kept for ever. */
@ApplicationScoped
public class Assets {

    private static final int HASH_LENGTH = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** The address of a file under {@code /assets/}. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, this::addressOf);
    }

    private String addressOf(String name) {
        String path = "/assets/" + name;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no " + path);
            }
            // one character a byte, so that images keep their differences
            String hash = Hashes.sha256(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
            return path + "?v=" + hash.substring(0, HASH_LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
