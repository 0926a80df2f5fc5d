package org.teahorse.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/**
 * Measures the server as it runs in production, with the just-in-time compiler's defaults: boot, memory, imports of the real
 * collections, pages a second with eight connections, and the time a search takes inside the server.
 */
final class ServerBench {

    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final List<String> QUERIES = List.of("中小企业 贷款", "茶厂买设备有补贴吗", "社保交不起能缓吗", "专精特新", "云政发2022 9号",
            "个体工商户", "没抵押怎么贷款", "zhuanjingtexin", "数字经济", "营商环境", "政府欠我货款咋办", "知识产权", "融资担保", "创业", "外贸");

    private final Path data;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    ServerBench(Path data) {
        this.data = data;
    }

    void run() throws Exception {
        out.printf("%n## Server, JVM %s, switches %s, load %.1f%n", System.getProperty("java.version"), RunningServer.PRODUCTION, load());
        Instant start = Instant.now();
        try (AutoCloseable server = RunningServer.launch(RunningServer.PRODUCTION)) {
            out.printf("| boot until ready | %.1f s |%n| resident after boot | %d MiB |%n", Duration.between(start, Instant.now()).toMillis() / 1000.0,
                    resident());
            if (Files.isDirectory(data)) {
                imports();
            }
            pages();
            searches();
            new QueueBench(out).run(load());
            new AuditBench(out).run(load());
            out.printf("| resident at the end | %d MiB |%n", resident());
        }
    }

    private void imports() throws IOException {
        out.printf("%n## Imports, load %.1f%n| file | rows | created | rejected | warnings | rows/s first | rows/s again (unchanged) |%n|---|---|---|---|---|---|---|%n", load());
        importTwice("yunnan-register", "policies/yunnan-register.jsonl");
        importTwice("national-fulltext", "policies/national-fulltext.jsonl");
        importTwice("business-laws", "laws/business_laws.jsonl.gz");
    }

    private void importTwice(String key, String file) throws IOException {
        Api.declare(key, Files.readString(Path.of("docs/examples", key + ".json")));
        byte[] body = Files.readAllBytes(data.resolve(file));
        JsonObject first = Api.importBody(key, BodyPublishers.ofByteArray(body), "");
        JsonObject again = Api.importBody(key, BodyPublishers.ofByteArray(body), "");
        out.printf("| %s | %d | %d | %d | %d | %d | %d |%n", file, first.getInt("total"), first.getInt("created"), first.getInt("rejected"),
                first.getInt("warnings"), rate(first), rate(again));
    }

    private static long rate(JsonObject job) {
        long millis = Duration.between(Instant.parse(job.getString("startedAt")), Instant.parse(job.getString("finishedAt"))).toMillis();
        return job.getInt("total") * 1000L / Math.max(1, millis);
    }

    private void pages() throws Exception {
        JsonObject hit = Api.search("中小企业", "").getJsonArray("hits").getJsonObject(0);
        out.printf("%n## Pages, %d connections, %d s after %d s of warming up, load %.1f%n| page | requests/s | p50 ms | p99 ms | bytes |%n|---|---|---|---|---|%n",
                CONNECTIONS, MEASURED.toSeconds(), WARM_UP.toSeconds(), load());
        for (String path : List.of("/", "/search?q=" + Api.encode("中小企业 贷款"), "/policy/" + hit.getInt("id"), "/region/530800", "/api/v1/search?q=" + Api.encode("茶"))) {
            measure(path, WARM_UP);
            long[] nanos = measure(path, MEASURED);
            Arrays.sort(nanos);
            out.printf("| %s | %.0f | %.1f | %.1f | %d |%n", path, nanos.length / (double) MEASURED.toSeconds(),
                    nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6, Api.get(path).body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private static long[] measure(String path, Duration time) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long end = System.nanoTime() + time.toNanos();
        Callable<List<Long>> reader = () -> {
            List<Long> nanos = new ArrayList<>();
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(RunningServer.baseUrl() + path)).build(), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode());
                }
                nanos.add(System.nanoTime() - begin);
            }
            return nanos;
        };
        try {
            List<Long> all = new ArrayList<>();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                running.add(readers.submit(reader));
            }
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        } finally {
            readers.shutdownNow();
        }
    }

    private void searches() {
        for (int round = 0; round < 20; round++) {
            QUERIES.forEach(query -> Api.search(query, "&page=" + 1));
        }
        List<Integer> took = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (String query : QUERIES) {
                // another page each round, so that no remembered answer is measured
                took.add(Api.search(query, "&page=" + (2 + round)).getInt("tookMs"));
            }
        }
        took.sort(null);
        out.printf("%n## Search over HTTP, time inside the server with facets, one client, load %.1f%n| p50 | p99 |%n|---|---|%n| %d ms | %d ms |%n",
                load(), took.get(took.size() / 2), took.get((int) (took.size() * 0.99)));
    }

    /** Resident memory of the server, as Linux tells it; 0 elsewhere. */
    private static long resident() {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains("jboss.server.base.dir"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .map(process -> Path.of("/proc", String.valueOf(process.pid()), "status")).filter(Files::isReadable)
                .mapToLong(ServerBench::residentOf).max().orElse(0);
    }

    private static long residentOf(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
