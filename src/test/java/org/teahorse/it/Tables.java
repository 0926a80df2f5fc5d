package org.teahorse.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** The databases of the running tests, for those who prove what is in one, put something there, or need one of their own. */
public final class Tables {

    private Tables() {
    }

    /** A connection to the database of the running server, which no row security binds. */
    public static Connection superuser() throws SQLException {
        return superuser(RunningServer.databaseUrl());
    }

    private static Connection superuser(String address) throws SQLException {
        return DriverManager.getConnection(address, "postgres", "");
    }

    /** Address of another database of the same PostgreSQL. */
    public static String address(String database) {
        return RunningServer.databaseUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    /** Executes statements in the running server's database, one after the other. */
    public static void execute(String... statements) {
        executeAt(RunningServer.databaseUrl(), statements);
    }

    /** Executes statements in another database. */
    public static void executeIn(String database, String... statements) {
        executeAt(address(database), statements);
    }

    private static void executeAt(String address, String... statements) {
        try (Connection connection = superuser(address); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Makes an empty database that belongs to the owner of the schema; one of that name that was there is gone. */
    public static void create(String database) {
        executeIn("postgres", "drop database if exists " + database + " with (force)", "create database " + database + " owner teahorse_owner");
        executeIn(database, "alter schema public owner to teahorse_owner");
    }

    /** Brings a database to the newest schema. */
    public static void migrate(String database) {
        Flyway.configure().dataSource(address(database), "teahorse_owner", "").locations("classpath:db/migration").load().migrate();
    }

    /** The first cell of the first row of a query in the running server's database; empty without rows. */
    public static Optional<String> value(String query) {
        return value(RunningServer.databaseUrl(), query);
    }

    /** The number that a query gives in the running server's database. */
    public static long number(String query) {
        return Long.parseLong(value(query).orElseThrow());
    }

    /** The number that a query gives in another database. */
    public static long number(String database, String query) {
        return Long.parseLong(value(address(database), query).orElseThrow());
    }

    private static Optional<String> value(String address, String query) {
        try (Connection connection = superuser(address); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Executes a statement as the owner of the schema, who row security binds too, with the system's scope.
     *
     * @return the first cell of the first row; null without rows; for a statement that gives none, how many it changed
     */
    public static String asOwner(String statement) {
        try (Connection connection = DriverManager.getConnection(RunningServer.databaseUrl(), "teahorse_owner", "teahorse");
                Statement asked = connection.createStatement()) {
            asked.execute("select set_config('teahorse.scope', 'system', false)");
            if (!asked.execute(statement)) {
                return String.valueOf(asked.getUpdateCount());
            }
            ResultSet rows = asked.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
