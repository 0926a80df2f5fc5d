package org.teahorse.attachment.domain;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a ClamAV daemon, in its protocol {@code INSTREAM}: pieces with their length before them, and a length of zero at the end. */
public final class ClamAv {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private ClamAv() {
    }

    /** @return the name of what was found; empty for nothing @throws IOException when there is no clear answer */
    public static Optional<String> scan(InetSocketAddress daemon, InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[1 << 16];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(piece, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
            if (answer.endsWith(FOUND)) {
                return Optional.of(answer.substring(0, answer.length() - FOUND.length()).replaceFirst("^stream: ", ""));
            }
            if (answer.equals("stream: OK")) {
                return Optional.empty();
            }
            throw new IOException("The scanner says: " + answer);
        }
    }
}
