package org.teahorse.search.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.teahorse.embedding.Embedder;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.outbox.Outbox;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.SearchPublisherAccess;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Suggestion;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.shared.ReferenceFile;

/**
 * The module without a server: a real PostgreSQL with the real migrations, Hibernate as the server configures it, and an outbox that is
 * drained when the test says so.
 */
public final class SearchFixture implements AutoCloseable {

    /** The day on which every test begins. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static EmbeddedPostgres server;
    private static int databases;

    private final String address;
    private final Path indexRoot;
    private final SettableClock clock = new SettableClock();
    private final QueuedOutbox outbox = new QueuedOutbox();
    private final OpenIndex opened = new OpenIndex();
    private final EntryIndex index = new EntryIndex();
    private final EntryRows rows = new EntryRows();
    private final IndexState state = new IndexState();
    private final IndexHandler indexing = new IndexHandler();
    private final ReindexHandler reindexing = new ReindexHandler();
    private final IndexCare care = new IndexCare();
    private final EntrySearch search = new EntrySearch();
    private final MeaningStore meanings = new MeaningStore();
    private final MeaningHandler meaning = new MeaningHandler();
    private final MeaningCare meaningCare = new MeaningCare();
    private final Embedder embedder;
    private final SearchPublisher publisher;
    private EntityManagerFactory factory;
    private EntityManager entities;

    /** Says what the test says. */
    private static final class SettableClock extends Clock {

        private LocalDate day = TODAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(getZone()).toInstant();
        }
    }

    /** The divisions as the product ships them, without a table. */
    private static final class ReferenceRegions extends Regions {

        private final Map<String, Region> byCode = new LinkedHashMap<>();

        ReferenceRegions() {
            for (Map<String, String> row : ReferenceFile.read("regions-530000.csv")) {
                String parent = row.get("parent");
                String path = parent.isEmpty() ? row.get("code") : byCode.get(parent).path() + "/" + row.get("code");
                byCode.put(row.get("code"), new Region(row.get("code"), row.get("level"), parent.isEmpty() ? null : parent, path, row.get("name"),
                        row.get("short_name"), row.get("name_en"), row.get("successor").isEmpty() ? null : row.get("successor")));
            }
        }

        @Override
        public Optional<Region> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public List<Region> all() {
            return List.copyOf(byCode.values());
        }
    }

    /** Keeps messages in memory. */
    private static final class QueuedOutbox extends Outbox {

        private final List<OutboxMessage> waiting = new ArrayList<>();
        private long last;

        @Override
        public void add(String topic, String key, JsonObject payload) {
            waiting.add(new OutboxMessage(++last, topic, key, payload));
        }

        @Override
        public long backlog(String topic) {
            return waiting.stream().filter(message -> message.topic().equals(topic)).count();
        }
    }

    public SearchFixture(Path indexRoot) {
        this(indexRoot, 100);
    }

    /** @param rowsAStep how many rows a rebuild takes in one transaction */
    public SearchFixture(Path indexRoot, int rowsAStep) {
        this(indexRoot, rowsAStep, EmbedderAccess.none());
    }

    /** With a model, or without one. */
    public SearchFixture(Path indexRoot, Embedder embedder) {
        this(indexRoot, 100, embedder);
    }

    /** @param rowsAStep how many rows a rebuild takes in one transaction */
    public SearchFixture(Path indexRoot, int rowsAStep, Embedder embedder) {
        this.embedder = embedder;
        this.indexRoot = indexRoot;
        this.address = freshDatabase();
        publisher = SearchPublisherAccess.publisher(rows, outbox, meaning);
        meaning.store = meanings;
        meaning.embedder = embedder;
        meaning.outbox = outbox;
        index.meanings = meanings;
        index.opened = opened;
        search.index = opened;
        meaningCare.store = meanings;
        meaningCare.handler = meaning;
        meaningCare.outbox = outbox;
        meaningCare.index = index;
        meaningCare.rebuild = reindexing;
        search.embedder = embedder;
        Vocabularies vocabularies = new Vocabularies();
        vocabularies.source = new ShippedVocabulary();
        CatalogueGeneration generation = new CatalogueGeneration();
        generation.clock = clock;
        search.weights = new Weights();
        search.weights.generation = generation;
        vocabularies.generation = generation;
        index.generation = generation;
        indexing.index = index;
        indexing.state = state;
        reindexing.index = index;
        reindexing.state = state;
        reindexing.rows = rows;
        reindexing.outbox = outbox;
        reindexing.rowsAStep = rowsAStep;
        care.rows = rows;
        care.index = index;
        care.state = state;
        care.rebuild = reindexing;
        care.outbox = outbox;
        care.meanings = meaningCare;
        search.vocabularies = vocabularies;
        search.generation = generation;
        search.clock = clock;
        search.places = new PlaceNames();
        search.places.regions = new ReferenceRegions();
        start();
    }

    /** Starts Hibernate, as a server does. */
    public void start() {
        factory = configuration().buildSessionFactory();
        entities = factory.createEntityManager();
        index.entities = entities;
        rows.entities = entities;
        meanings.entities = entities;
        state.entities = entities;
        opened.factory = factory;
    }

    /** Stops Hibernate; the database and the index folder stay. */
    public void stop() {
        opened.close();
        entities.close();
        factory.close();
    }

    @Override
    public void close() {
        stop();
    }

    public SearchResult search(String text) {
        return search.search(SearchRequest.forText(text));
    }

    public SearchResult search(Map<String, List<String>> parameters) {
        return search.search(SearchRequest.of(parameters));
    }

    /** As somebody who searches: what took long is remembered. */
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    /** Forgets remembered answers first. */
    public SearchResult searchAnew(SearchRequest request) {
        search.generation.advance();
        return search.search(request);
    }

    public SearchResult searchWithoutFacets(SearchRequest request) {
        return search.search(request, false);
    }

    public OptionalLong count(String text) {
        return search.count(SearchRequest.forText(text));
    }

    /** Forgets remembered suggestions first. */
    public List<Suggestion> suggestAnew(String typed) {
        search.generation.advance();
        return suggest(typed);
    }

    public List<Suggestion> suggest(String typed) {
        return search.suggest(typed, 10);
    }

    public List<Hit> related(EntryType type, long id, EntryType... types) {
        return search.related(type, id, Set.of(types), null, 6).orElseThrow();
    }

    public List<String> titles(String text) {
        return search(text).hits().stream().map(hit -> hit.title()).toList();
    }

    /** Publishes and drains the outbox. */
    public void publish(Collection<SearchDocument> documents) {
        inTransaction(() -> publisher.publish(documents));
        drain();
    }

    public void publishOnly(Collection<SearchDocument> documents) {
        inTransaction(() -> publisher.publish(documents));
    }

    /** Publishes, gives every new row the meaning that the caller makes up for its words, and indexes. */
    public void publish(Collection<SearchDocument> documents, Function<String, float[]> meaning) {
        publishOnly(documents);
        outbox.waiting.removeIf(message -> message.topic().equals(IndexMessages.MEANING));
        inTransaction(() -> {
            Map<EntryType, List<Long>> ids = documents.stream().collect(Collectors.groupingBy(SearchDocument::type, Collectors.mapping(SearchDocument::id, Collectors.toList())));
            List<MeaningStore.Words> words = meanings.words(ids, Integer.MAX_VALUE);
            meanings.keep(words, words.stream().map(one -> meaning.apply(one.text())).toList());
        });
        drain();
    }

    public void withdraw(EntryType type, Long... ids) {
        inTransaction(() -> publisher.withdraw(type, List.of(ids)));
        drain();
    }

    public void reindex() {
        startRebuild();
        drain();
    }

    public void startRebuild() {
        inTransaction(reindexing::start);
    }

    /** Does work whose messages never arrive. */
    public void loseMessages(Runnable work) {
        work.run();
        outbox.waiting.clear();
    }

    /** Handles the messages one after the other, each in its transaction, until none is left. */
    public void drain() {
        while (!outbox.waiting.isEmpty()) {
            step();
        }
    }

    /** Handles the oldest message. */
    public void step() {
        OutboxMessage message = outbox.waiting.get(0);
        OutboxHandler handler = Stream.of(indexing, reindexing, meaning).filter(one -> one.topic().equals(message.topic())).findFirst().orElseThrow();
        inTransaction(() -> handler.handle(List.of(message)));
        outbox.waiting.remove(0);
    }

    public long waiting() {
        return outbox.waiting.size();
    }

    public boolean check() {
        return inTransaction(() -> care.check());
    }

    public boolean checkMeanings() {
        return inTransaction(() -> meaningCare.check());
    }

    public IndexCare care() {
        return care;
    }

    public void setDay(LocalDate day) {
        clock.day = day;
    }

    public long generation() {
        return search.generation.current();
    }

    public Path indexFolder() {
        return IndexDirectory.folder(indexRoot);
    }

    public long statements() {
        return factory.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
    }

    public long entitiesLoaded() {
        return factory.unwrap(SessionFactory.class).getStatistics().getEntityLoadCount();
    }

    private void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException failure) {
            entities.getTransaction().rollback();
            throw failure;
        }
    }

    private Configuration configuration() {
        return new Configuration().addAnnotatedClass(SearchEntry.class)
                .setProperty("hibernate.connection.url", address)
                .setProperty("hibernate.connection.username", "teahorse_app")
                .setProperty("hibernate.connection.password", "test")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.generate_statistics", "true")
                .setProperty("hibernate.session.events.log", "false")
                .setProperty("hibernate.search.backend.type", "lucene")
                .setProperty("hibernate.search.backend.lucene_version", "9.11.1")
                .setProperty("hibernate.search.backend.analysis.configurer", "class:org.teahorse.search.domain.EntryAnalysis")
                .setProperty("hibernate.search.backend.directory.type", "class:org.teahorse.search.store.IndexDirectory")
                .setProperty("hibernate.search.backend.directory.root", indexRoot.toString())
                .setProperty("hibernate.search.backend.io.refresh_interval", "3600000")
                .setProperty("hibernate.search.backend.io.merge.factor", "5")
                .setProperty("hibernate.search.indexing.listeners.enabled", "false")
                .setProperty("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", "false")
                .setProperty("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
    }

    private static synchronized String freshDatabase() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
                execute("postgres", "create role teahorse_owner login password 'test'", "create role teahorse_app login password 'test'",
                        "create database migrated owner teahorse_owner");
                execute("migrated", "alter schema public owner to teahorse_owner");
                Flyway.configure().dataSource(address("migrated"), "teahorse_owner", "test").locations("classpath:db/migration").load()
                        .migrate();
            }
            String name = "search" + ++databases;
            execute("postgres", "create database " + name + " template migrated owner teahorse_owner");
            return address(name);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(database), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String address(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** A folder for one index, gone with the JVM. */
    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("teahorse-index");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
