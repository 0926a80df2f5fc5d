package org.teahorse.it.container;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much of ClamAV's protocol as is asked of it, and finds the test string that every scanner finds. */
public final class ScannerDaemon implements AutoCloseable {

    /** The test file of EICAR, in two halves so that no scanner takes this class for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;
    private final Thread thread;

    public ScannerDaemon() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        thread = new Thread(this::answer, "scanner");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                DataInputStream input = new DataInputStream(client.getInputStream());
                String command = new String(input.readNBytes(10), StandardCharsets.US_ASCII);
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = input.readInt(); length > 0; length = input.readInt()) {
                    content.write(input.readNBytes(length));
                }
                String said = !command.equals("zINSTREAM\0") ? "UNKNOWN COMMAND"
                        : content.toString(StandardCharsets.ISO_8859_1).contains(EICAR) ? "stream: Eicar-Test-Signature FOUND"
                        : content.toString(StandardCharsets.ISO_8859_1).contains("too-much") ? "INSTREAM size limit exceeded. ERROR" : "stream: OK";
                client.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the test is over, or a client hung up
            }
        }
    }

    /** Waits until nobody listens: a thread that stands in accept still takes one more client after the socket was closed. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
