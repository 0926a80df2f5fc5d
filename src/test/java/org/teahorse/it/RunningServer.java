package org.teahorse.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the provisioned server once for all tests that look at it from outside, with the WAR as it ships, in demo mode, on ports of
 * its own, with a database, an index and a configuration of its own; and stops it when the last test is through.
 */
public class RunningServer implements BeforeAllCallback {

    private static final int PORT_OFFSET = freeOffset();
    private static final int HTTP_PORT = 8080 + PORT_OFFSET;
    private static final int MANAGEMENT_PORT = 9990 + PORT_OFFSET;
    /** As operations.md says, with a heap of a small machine: what is measured. */
    public static final String PRODUCTION = "-Xmx1g -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=60000 -XX:G1PeriodicGCInterval=60000 "
            + "-XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40";
    /** Caps the peak: right for tests, wrong for measurements. Compiled in full, because what is tested runs for long. */
    private static final String SMALL = "-Xms256m -Xmx1g -XX:+UseSerialGC";
    /** The mail server the product talks to; it keeps what it is given. */
    private static GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    /** The identity providers people sign in by. */
    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Address of the server, without a trailing slash. */
    public static String baseUrl() {
        return "http://localhost:" + HTTP_PORT;
    }

    /** Address of health and metrics. */
    public static String managementUrl() {
        return "http://localhost:" + MANAGEMENT_PORT;
    }

    /** JDBC address of its database, for tests that prove what is in it. */
    public static String databaseUrl() {
        return "jdbc:postgresql://localhost:" + required("teahorse.it.db.port") + "/teahorse_pages";
    }

    /** The folder the server keeps its index and spool in. */
    public static Path dataFolder() {
        return Path.of(required("teahorse.it.data"), "pages").toAbsolutePath();
    }

    /** Where the server's mail arrives. */
    public static GreenMail mail() {
        return mail;
    }

    /** Where people come from who sign in by an identity provider. */
    public static OpenIdProvider.Realm provider(String key) {
        return PROVIDER.realm(key);
    }

    /** Starts the mail server again after it was stopped, where the product looks for it. */
    public static void startMail(int port) {
        mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.create(RunningServer.class))
                .getOrComputeIfAbsent("server", key -> start(SMALL), Handle.class);
    }

    /** Stops the server when the last test is through. */
    private record Handle(Process process) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() throws InterruptedException {
            mail.stop();
            stop(process);
        }
    }

    /** Starts a server outside of tests, for measurements. @param jvm switches of the server's JVM @param settings beside the usual ones */
    public static AutoCloseable launch(String jvm, String... settings) {
        return start(jvm, settings);
    }

    private static Handle start(String jvm, String... settings) {
        try {
            delete(dataFolder());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        mail.start();
        return new Handle(start(jvm, new Place(Path.of(required("teahorse.it.data"), "server").toAbsolutePath(), dataFolder(), PORT_OFFSET, databaseUrl(),
                Stream.concat(Stream.of("-Dteahorse.mode=demo"), Stream.of(settings)).toList())));
    }

    /** Where and how a server runs. @param base folder of its configuration and log @param data its data folder @param database JDBC address */
    private record Place(Path base, Path data, int offset, String database, List<String> settings) {

        String url() {
            return "http://localhost:" + (8080 + offset);
        }

        Path log() {
            return base.resolve("console.log");
        }
    }

    /** A second server beside the shared one, as fresh as a new machine's. */
    public static final class Another implements AutoCloseable {

        private final Place place;
        private final Process process;

        /**
         * @param name     of the folder of its configuration and log
         * @param data     folder of its files
         * @param database JDBC address
         * @param settings as the server takes them: {@code -Dteahorse.mode=demo}
         */
        public Another(String name, Path data, String database, String... settings) {
            this(SMALL, name, data, database, List.of(settings));
        }

        /** @param jvm switches of the server's JVM */
        public Another(String jvm, String name, Path data, String database, List<String> settings) {
            place = new Place(Path.of(required("teahorse.it.data"), name).toAbsolutePath(), data, freeOffset(), database, List.copyOf(settings));
            process = start(jvm, place);
        }

        public String url() {
            return place.url();
        }

        /** What it has logged so far. */
        public String log() {
            try {
                return Files.readString(place.log());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public void close() throws InterruptedException {
            stop(process);
        }
    }

    private static Process start(String jvm, Place place) {
        try {
            prepare(place.base());
            Process process = command(place, jvm).start();
            awaitReady(process, "http://localhost:" + (9990 + place.offset()));
            return process;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void prepare(Path base) throws IOException {
        delete(base);
        Files.createDirectories(base.resolve("deployments"));
        Path configuration = Path.of(required("teahorse.server.home"), "standalone", "configuration");
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = base.resolve("configuration").resolve(configuration.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(Path.of(required("teahorse.war")), base.resolve("deployments").resolve("ROOT.war"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static ProcessBuilder command(Place place, String jvm) throws IOException {
        String home = required("teahorse.server.home");
        ProcessBuilder command = new ProcessBuilder(new ArrayList<>(List.of(home + "/bin/standalone.sh",
                "-Djboss.server.base.dir=" + place.base(),
                "-Djboss.socket.binding.port-offset=" + place.offset(),
                "-Dteahorse.public.url=" + place.url(),
                "-Dteahorse.data=" + place.data(),
                "-Dteahorse.db.url=" + place.database())));
        command.command().addAll(providers());
        command.command().addAll(place.settings());
        if (mail.isRunning()) {
            command.command().addAll(List.of("-Dteahorse.smtp.host=localhost", "-Dteahorse.smtp.port=" + mail.getSmtp().getPort(), "-Dteahorse.smtp.tls=off"));
        }
        command.environment().put("JAVA_OPTS", jvm + " -Djava.net.preferIPv4Stack=true");
        // names of providers are Chinese
        command.environment().put("LC_ALL", "C.UTF-8");
        command.environment().keySet().removeIf(name -> name.startsWith("TEAHORSE_"));
        return command.redirectErrorStream(true).redirectOutput(place.log().toFile());
    }

    /** Good ones; one whose address answers nothing, one that calls itself otherwise, and one that was declared without an id. */
    private static List<String> providers() {
        List<String> settings = new ArrayList<>(List.of("-Dteahorse.oidc=one,post,turning,gone,liar,half"));
        for (String key : List.of("one", "post", "turning", "gone", "liar", "half")) {
            String start = "-Dteahorse.oidc." + key + ".";
            settings.add(start + "issuer=" + (key.equals("gone") ? "http://localhost:1" : PROVIDER.realm(key).issuer()));
            settings.add(start + "client.secret=" + OpenIdProvider.SECRET);
            settings.add(start + "name.zh=" + (key.equals("one") ? "企业码" : "平台" + key));
            settings.add(start + "name.en=" + (key.equals("one") ? "Enterprise Code" : "Platform " + key));
            if (!key.equals("half")) {
                settings.add(start + "client.id=" + OpenIdProvider.CLIENT);
            }
        }
        return settings;
    }

    private static void awaitReady(Process process, String management) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(management + "/health/ready")).timeout(Duration.ofSeconds(5)).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                break;
            }
            try {
                HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"search\"")) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("The server did not become ready; see console.log under " + required("teahorse.it.data"));
    }

    /** Ports nobody holds: another run of the tests on this machine must not be taken for this one. */
    private static int freeOffset() {
        for (int offset = 200; offset < 2000; offset += 20) {
            if (free(8080 + offset) && free(8443 + offset) && free(9990 + offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports between 8280 and 11990");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("Run by ./mvnw verify, which sets -D" + property);
        }
        return value;
    }
}
