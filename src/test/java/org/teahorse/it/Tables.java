package org.teahorse.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the running server, for tests that prove what is in it. */
public final class Tables {

    private Tables() {
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
