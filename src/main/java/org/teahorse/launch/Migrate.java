package org.teahorse.launch;

import org.flywaydb.core.Flyway;
import org.teahorse.shared.Setting;

/**
 * Brings the schema up to date as its owner, before the server starts. Run by the launcher and by the container's entry point.
 * Address and owner come from {@code TEAHORSE_DB_URL}, {@code TEAHORSE_DB_OWNER_USER} and {@code TEAHORSE_DB_OWNER_PASSWORD}.
 */
public final class Migrate {

    private Migrate() {
    }

    public static void main(String[] arguments) {
        if (Setting.DB_URL.value().isEmpty()) {
            System.err.println("[migrate] set TEAHORSE_DB_URL to the JDBC address of PostgreSQL, for example jdbc:postgresql://db:5432/teahorse");
            System.exit(2);
        }
        migrate(Setting.DB_URL.value(), Setting.DB_OWNER_USER.value(), Setting.DB_OWNER_PASSWORD.value());
    }

    /** Applies what is missing and says what it did. */
    static void migrate(String url, String owner, String password) {
        var result = Flyway.configure()
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        System.out.printf("[migrate] %d applied, schema at %s%n", result.migrationsExecuted,
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion);
    }
}
