package org.teahorse.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.teahorse.shared.Setting;

/**
 * Starts the embedded PostgreSQL inside the build and migrates it. The server's processes end with the build; its data stays.
 *
 * <p>Arguments: the folder for the data, the port, what it is for ({@code test} or {@code development}), and the databases.
 * Development does nothing unless the build was asked to start the server, because {@code wildfly:run} forks the same lifecycle that
 * {@code verify} walks.
 */
public final class LocalDatabase {

    private static final String OWNER = "teahorse_owner";
    private static final String APP = "teahorse_app";
    /** Local only: the embedded server listens on loopback and trusts it. */
    private static final String LOCAL_PASSWORD = "teahorse";

    /** They tell every step of what we say in one line. Held here, or the levels are forgotten with the loggers. */
    private static final List<Logger> TALKATIVE = List.of(Logger.getLogger("io.zonky.test"), Logger.getLogger("org.flywaydb"));

    private LocalDatabase() {
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        boolean development = arguments[2].equals("development");
        // the build's own command line: Maven offers plugins no plainer way to learn which goal forked the lifecycle
        if (development && !System.getProperty("sun.java.command", "").contains("wildfly:")) {
            return;
        }
        if (development && !Setting.DB_URL.value().isEmpty()) {
            System.out.println("[database] using " + Setting.DB_URL.value());
            Migrate.main(new String[0]);
            return;
        }
        start(folder, port);
        for (String database : List.of(arguments).subList(3, arguments.length)) {
            if (!development) {
                // what an earlier run left would decide what this one sees
                execute(port, "postgres", "drop database if exists " + database + " with (force)");
            }
            prepare(port, database);
            Migrate.migrate(address(port, database), OWNER, LOCAL_PASSWORD);
        }
    }

    private static void start(Path folder, int port) throws IOException {
        Path data = folder.resolve("pg");
        if (!answering(data, port)) {
            Files.createDirectories(folder);
            // the library switches both off by default, and a power cut would then corrupt a newcomer's data
            EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data.toFile())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("pg-bin").toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
        }
        System.out.printf("[database] PostgreSQL on port %d, data in %s%n", port, data);
    }

    private static void prepare(int port, String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(port, "postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER);
            createRole(statement, APP);
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
        }
        execute(port, database, "alter schema public owner to " + OWNER);
    }

    private static void execute(int port, String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(port, database), "postgres", "");
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    /** Whether our own server already answers, as it does after a build was killed; another's is refused instead of used. */
    private static boolean answering(Path data, int port) throws IOException {
        try (Connection connection = DriverManager.getConnection(address(port, "postgres"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!Path.of(row.getString(1)).toRealPath().equals(data.toRealPath())) {
                throw new IllegalStateException("Port " + port + " belongs to another PostgreSQL (" + row.getString(1)
                        + "). Stop it, or choose a port with -Dteahorse.db.port=…");
            }
            return true;
        } catch (SQLException nobodyThere) {
            return false;
        }
    }

    private static void createRole(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login password '" + LOCAL_PASSWORD
                    + "' nosuperuser nocreatedb nocreaterole nobypassrls");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static String address(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
