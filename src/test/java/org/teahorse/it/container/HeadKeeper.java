package org.teahorse.it.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes heads by HTTP, as somebody else's server would; the first one it turns away. */
public final class HeadKeeper implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    public HeadKeeper() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer, "keeper");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "http://localhost:" + socket.getLocalPort() + "/heads";
    }

    /** What was sent, what was turned away included. */
    public List<String> bodies() {
        return bodies;
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                BufferedReader reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                int length = 0;
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                char[] body = new char[length];
                int read = 0;
                while (read < length) {
                    read += reader.read(body, read, length - read);
                }
                bodies.add(new String(body));
                String status = bodies.size() == 1 ? "503 Later" : "204 Taken";
                client.getOutputStream().write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the test is over, or a client hung up
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
