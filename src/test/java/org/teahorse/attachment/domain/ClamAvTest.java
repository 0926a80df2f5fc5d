package org.teahorse.attachment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.it.container.ScannerDaemon;

class ClamAvTest {

    private static Optional<String> scan(int port, String content) throws IOException {
        return ClamAv.scan(InetSocketAddress.createUnresolved("localhost", port), new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theTestVirusIsFoundAndPlainContentIsNot() throws IOException {
        try (ScannerDaemon daemon = new ScannerDaemon()) {
            assertEquals(Optional.of("Eicar-Test-Signature"), scan(daemon.port(), ScannerDaemon.EICAR));
            assertEquals(Optional.empty(), scan(daemon.port(), "x".repeat(300_000)));
        }
    }

    @Test
    void withoutAClearAnswerNothingIsCalledClean() throws IOException {
        int port;
        try (ScannerDaemon daemon = new ScannerDaemon()) {
            port = daemon.port();
            assertThrows(IOException.class, () -> scan(port, "too-much"));
        }
        assertThrows(IOException.class, () -> scan(port, "x"));
    }
}
