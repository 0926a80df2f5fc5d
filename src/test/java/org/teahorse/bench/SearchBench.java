package org.teahorse.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.util.VectorUtil;
import org.teahorse.embedding.Embedder;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Standing;
import org.teahorse.search.store.SearchFixture;

/**
 * Server time of searches and suggestions over generated entries of all types: titles of a real register and passages of real laws,
 * combined, with days, areas and amounts where the type has them. Meanings are mixed from those of real passages, because working out
 * a million takes hours and what they are does not matter for time. Two threads ask at once.
 * Arguments: the data folder, then the sizes. Absolute times are noise on a shared machine; the load is printed beside them.
 */
public final class SearchBench {

    private static final int BATCH = 500;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 1_500;
    private static final int THREADS = 2;
    private static final int REAL_MEANINGS = 2_000;
    private static final int LONGEST_EMBEDDED = 1_500;
    private static final int EVERY_NTH_HAS_CLAUSES = 20;
    private static final int CLAUSES = 10;
    private static final LocalDate TODAY = SearchFixture.TODAY;
    /** Ten entries of a catalogue, as often as each type is expected in it. */
    private static final List<EntryType> TYPES = List.of(EntryType.POLICY, EntryType.PROGRAM, EntryType.OFFERING, EntryType.POLICY, EntryType.CALL,
            EntryType.OFFERING, EntryType.POLICY, EntryType.PROVIDER, EntryType.RESULT, EntryType.OFFICE);

    private final Random random = new Random(20061123);
    private final List<JsonObject> register;
    private final List<String> passages;
    private final List<String> questions;
    private final List<String> regionPaths;
    private final Embedder embedder = EmbedderAccess.shipped();
    private final List<float[]> meanings;

    private SearchBench(Path data) throws IOException {
        register = lines(data.resolve("policies/yunnan-register.jsonl"));
        passages = lines(data.resolve("search-eval/corpus.jsonl.gz")).stream().map(line -> line.getString("text")).toList();
        questions = lines(data.resolve("search-eval/queries.dev.jsonl")).stream().map(line -> line.getString("text")).toList();
        regionPaths = regionPaths(data.resolve("reference/regions-yunnan.csv"));
        List<String> some = random.ints(REAL_MEANINGS, 0, passages.size()).mapToObj(passages::get).map(text -> text.substring(0, Math.min(LONGEST_EMBEDDED, text.length()))).toList();
        long start = System.nanoTime();
        meanings = embedder.embedAll(some);
        System.out.printf("%d passages of at most %d characters embedded in %.1f s (%.0f a second), load %.1f%n", some.size(), LONGEST_EMBEDDED,
                (System.nanoTime() - start) / 1e9, some.size() / ((System.nanoTime() - start) / 1e9), load());
    }

    /** Between two real ones. */
    private float[] meaning() {
        float[] one = meanings.get(random.nextInt(meanings.size()));
        float[] other = meanings.get(random.nextInt(meanings.size()));
        float[] mixed = new float[one.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = one[i] + 0.7f * other[i];
        }
        return VectorUtil.l2normalize(mixed);
    }

    public static void main(String[] arguments) throws IOException {
        SearchBench bench = new SearchBench(Path.of(arguments[0]));
        int[] sizes = arguments.length > 1 ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray() : new int[] {3_000, 100_000};
        System.out.printf("%d threads ask at once%n%-10s %-38s %8s %8s %8s %8s %8s %6s%n", THREADS, "documents", "what, answers not remembered", "cpu p50", "cpu p99",
                "wall p50", "wall p99", "wall max", "load");
        for (int size : sizes) {
            bench.measure(size);
        }
    }

    private void measure(int size) {
        try (SearchFixture fixture = new SearchFixture(SearchFixture.temporaryFolder(), 2_000, embedder)) {
            fill(fixture, size);
            List<SearchRequest> requests = requests();
            List<SearchRequest> lexical = requests.stream().map(SearchBench::byWords).toList();
            time(size, "hybrid + facets, segments as written", requests, fixture::searchAnew);
            join(fixture, size);
            time(size, "keyword", lexical, fixture::searchWithoutFacets);
            time(size, "keyword + facets", lexical, fixture::searchAnew);
            time(size, "hybrid + facets", requests, fixture::searchAnew);
            time(size, "hybrid + facets, each text new", IntStream.range(0, WARM_UP + MEASURED).mapToObj(i -> SearchRequest.forText(
                    questions.get(random.nextInt(questions.size())) + " " + keywords())).toList(), fixture::searchAnew);
            time(size, "keyword + facets + one filter", lexical.stream()
                    .map(request -> request.with(Facet.YEAR, Set.of(String.valueOf(2008 + random.nextInt(16))))).toList(), fixture::searchAnew);
            time(size, "hybrid + facets + one filter", requests.stream()
                    .map(request -> request.with(Facet.YEAR, Set.of(String.valueOf(2008 + random.nextInt(16))))).toList(), fixture::searchAnew);
            time(size, "questions only + facets, by words", questions.stream().map(SearchRequest::forText).map(SearchBench::byWords).toList(), fixture::searchAnew);
            time(size, "short key words only + facets", IntStream.range(0, MEASURED).mapToObj(i -> SearchRequest.forText(keywords())).toList(),
                    fixture::searchAnew);
            time(size, "key words + facets + place", requests.stream().map(request -> request.withPlace(place())).toList(), fixture::searchAnew);
            time(size, "key words + facets + open, closing", requests.stream()
                    .map(request -> request.with(Facet.OPEN, Set.of("NOW")).withSort(SearchRequest.Sort.CLOSING)).toList(), fixture::searchAnew);
            time(size, "keyword + facets, as served", popular(lexical), fixture::search);
            time(size, "hybrid + facets, as served", popular(requests), fixture::search);
            List<SearchRequest> beginnings = IntStream.range(0, MEASURED).mapToObj(i -> SearchRequest.forText(beginning())).toList();
            time(size, "suggest", beginnings, request -> fixture.suggestAnew(request.text()));
            time(size, "suggest, as served", popular(beginnings), request -> fixture.suggest(request.text()));
            rebuild(fixture, size, requests);
        }
    }

    /** As often as visitors ask: the second text half as often as the first, the third a third as often (Zipf). Costly answers are remembered. */
    private List<SearchRequest> popular(List<SearchRequest> requests) {
        return IntStream.range(0, WARM_UP + MEASURED).mapToObj(i -> requests.get((int) Math.pow(requests.size(), random.nextDouble()) - 1)).toList();
    }

    private static void join(SearchFixture fixture, int size) {
        long start = System.nanoTime();
        fixture.care().joinSegments();
        System.out.printf("%-10d segments joined in %.1f s%n", size, (System.nanoTime() - start) / 1e9);
    }

    /** While one other thread goes on asking. */
    private static void rebuild(SearchFixture fixture, int size, List<SearchRequest> requests) {
        AtomicBoolean done = new AtomicBoolean();
        List<Long> wall = new ArrayList<>();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            for (int i = 0; !done.get(); i++) {
                long start = System.nanoTime();
                fixture.searchAnew(requests.get(i % requests.size()));
                wall.add(System.nanoTime() - start);
            }
        });
        long start = System.nanoTime();
        try {
            fixture.reindex();
        } finally {
            done.set(true);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        asking.join();
        long[] sorted = wall.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-10d rebuilt online in %.1f s (%.0f rows/s) while one thread asked %d times: wall p50 %.2f, p99 %.2f%n", size, seconds,
                fixture.care().status().indexed() / seconds, sorted.length, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    private void fill(SearchFixture fixture, int size) {
        long start = System.nanoTime();
        for (int from = 0; from < size; from += BATCH) {
            fixture.publish(IntStream.range(from, Math.min(size, from + BATCH)).mapToObj(this::document).toList(), words -> meaning());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = fixture.care().status().indexed();
        System.out.printf("%-10d %d rows published and indexed in %.1f s (%.0f rows/s), load %.1f%n", size, rows, seconds, rows / seconds, load());
    }

    private static SearchRequest byWords(SearchRequest request) {
        return SearchRequest.of(Map.of("q", List.of(request.text()), "mode", List.of("lexical")));
    }

    private void time(int size, String what, List<SearchRequest> requests, Consumer<SearchRequest> work) {
        ask(requests, WARM_UP, 0, work, new long[WARM_UP], new long[WARM_UP]);
        long[] wall = new long[MEASURED];
        long[] cpu = new long[MEASURED];
        ask(requests, MEASURED, WARM_UP, work, wall, cpu);
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf("%-10d %-38s %8.2f %8.2f %8.2f %8.2f %8.2f %6.1f%n", size, what, cpu[MEASURED / 2] / 1e6, cpu[MEASURED * 99 / 100] / 1e6,
                wall[MEASURED / 2] / 1e6, wall[MEASURED * 99 / 100] / 1e6, wall[MEASURED - 1] / 1e6, load());
    }

    /** The threads share the requests. @param wall and @param cpu nanoseconds of each */
    private static void ask(List<SearchRequest> requests, int times, int from, Consumer<SearchRequest> work, long[] wall, long[] cpu) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        AtomicInteger next = new AtomicInteger();
        Runnable asking = () -> {
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                long startCpu = thread.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                work.accept(requests.get((from + i) % requests.size()));
                wall[i] = System.nanoTime() - start;
                cpu[i] = thread.getCurrentThreadCpuTime() - startCpu;
            }
        };
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(asking, run -> new Thread(run).start())).limit(THREADS)
                .toArray(CompletableFuture[]::new)).join();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** A third questions, a third key words, the rest everyday words, numbers and pinyin. */
    private List<SearchRequest> requests() {
        List<String> others = List.of("没抵押怎么贷款", "社保交不起能缓吗", "专精特新有什么好处", "个体户转公司有奖励吗", "政府欠我货款咋办", "zhuanjingtexin",
                "中小企業 扶持", "云政发〔2022〕9号", "企业", "茶厂买设备有补贴吗");
        return IntStream.range(0, MEASURED).mapToObj(i -> switch (i % 3) {
            case 0 -> questions.get(random.nextInt(questions.size()));
            case 1 -> keywords();
            default -> others.get(random.nextInt(others.size()));
        }).map(SearchRequest::forText).toList();
    }

    private String keywords() {
        String title = register.get(random.nextInt(register.size())).getString("title");
        int length = 2 + random.nextInt(6);
        int from = random.nextInt(Math.max(1, title.length() - length));
        return title.substring(from, Math.min(title.length(), from + length));
    }

    private String beginning() {
        List<String> pinyin = List.of("zhuanj", "zhongxiaoqiye", "kafei", "zjtx", "yunnansheng", "shuzijing");
        return random.nextInt(3) == 0 ? pinyin.get(random.nextInt(pinyin.size())) : keywords();
    }

    private SearchDocument document(int id) {
        JsonObject real = register.get(id % register.size());
        String title = id < register.size() ? real.getString("title") : real.getString("title") + "（" + id / register.size() + "）";
        List<Clause> clauses = id % EVERY_NTH_HAS_CLAUSES == 0
                ? IntStream.range(0, CLAUSES).mapToObj(i -> new Clause("art-" + i, "第" + i + "条", "", passage())).toList() : List.of();
        String body = clauses.isEmpty() ? passage() + "\n" + passage() : String.join("\n", clauses.stream().map(Clause::text).toList());
        EntryType type = TYPES.get(id % TYPES.size());
        List<String> region = List.of(regionPaths.get(random.nextInt(regionPaths.size())).split("/"));
        SearchDocument.Builder document = SearchDocument.of(type, id + 1L, "/" + type.name().toLowerCase(Locale.ROOT) + "/" + (id + 1), title)
                .body(body).clauses(clauses)
                .facet(Facet.REGION, region)
                .facet(Facet.TOPIC, List.of("topic" + random.nextInt(20), "topic" + random.nextInt(100)))
                .facet(Facet.INDUSTRY, List.of("C" + random.nextInt(90)))
                .date(TODAY.minusDays(random.nextInt(16 * 365)))
                .standing(Standing.values()[random.nextInt(Standing.values().length)]);
        switch (type) {
            case POLICY -> describePolicy(document, id < register.size() && !real.isNull("doc_number") ? real.getString("doc_number") : null);
            case PROGRAM, CALL -> describeSupport(document, region);
            default -> describeService(document, region);
        }
        return document.build();
    }

    private void describePolicy(SearchDocument.Builder policy, String number) {
        policy.numbers(number == null ? List.of() : List.of(number))
                .facet(Facet.FORM, List.of("FORM" + random.nextInt(12)))
                .facet(Facet.ROLE, List.of("ROLE" + random.nextInt(8)))
                .facet(Facet.ISSUER, List.of("发文机关" + (int) Math.abs(random.nextGaussian() * 120)))
                .facet(Facet.VALIDITY, List.of("VALIDITY" + random.nextInt(5)))
                .facet(Facet.LEVEL, List.of("LEVEL" + random.nextInt(4)))
                .internal(random.nextInt(5) == 0);
    }

    private void describeSupport(SearchDocument.Builder support, List<String> region) {
        LocalDate opens = TODAY.plusDays(random.nextInt(720) - 600);
        support.facet(Facet.KIND, List.of("KIND" + random.nextInt(10)))
                .facet(Facet.DELIVERY, List.of("DELIVERY" + random.nextInt(5)))
                .facet(Facet.ALLOCATION, List.of("ALLOCATION" + random.nextInt(4)))
                .facet(Facet.SIZE, List.of("MICRO", "SMALL", "MEDIUM").subList(0, 1 + random.nextInt(3)))
                .facet(Facet.LEVEL, List.of("LEVEL" + random.nextInt(4)))
                .facet(Facet.ISSUER, List.of("发文机关" + (int) Math.abs(random.nextGaussian() * 120)))
                .opens(opens).closes(opens.plusDays(20 + random.nextInt(120))).forecast(random.nextInt(6) == 0)
                .stale(random.nextInt(10) == 0).amount(BigDecimal.valueOf(1_000L * (1 + random.nextInt(5_000))))
                .areas(List.of(region.get(region.size() - 1))).line("按投资额给予补助");
    }

    private void describeService(SearchDocument.Builder service, List<String> region) {
        service.facet(Facet.PRICE, List.of("PRICE" + random.nextInt(6)))
                .facet(Facet.DELIVERY, List.of("ONSITE", "REMOTE", "BOTH").subList(random.nextInt(3), 3))
                .areas(random.nextInt(3) == 0 ? List.of() : List.of(region.get(region.size() - 1), place()))
                .line("按次收费");
    }

    private String place() {
        String path = regionPaths.get(random.nextInt(regionPaths.size()));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String passage() {
        return passages.get(random.nextInt(passages.size()));
    }

    private static List<String> regionPaths(Path file) throws IOException {
        List<String> paths = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String parent = cells[3].isEmpty() ? "" : paths.stream().filter(path -> path.endsWith(cells[3])).findFirst().orElse(cells[3]) + "/";
            paths.add(parent + cells[0]);
        }
        return paths;
    }

    private static List<JsonObject> lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)); Stream<String> lines = reader.lines()) {
            return lines.map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
        }
    }
}
