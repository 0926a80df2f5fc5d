package org.teahorse.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;

/** Measures the record of acts on the running server: how fast rows are sealed, and how long a verification and an export take. */
final class AuditBench {

    private static final int ROWS = 1_000_000;

    private final PrintStream out;

    AuditBench(PrintStream out) {
        this.out = out;
    }

    void run(double load) throws SQLException {
        out.printf("%n## Record of acts, %d rows, load %.1f%n| what | seconds | rows/s |%n|---|---|---|%n", ROWS, load);
        try (Connection connection = DriverManager.getConnection(RunningServer.databaseUrl(), "postgres", ""); Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute("""
                    with written as (insert into audit_event (actor_kind, actor_id, actor_name, act, target_type, target_id, detail)
                      select 'SYSTEM', 'bench', 'bench', 'bench.done', 'bench', cast(number as varchar), jsonb_build_object('number', number, 'file', md5(cast(number as varchar)))
                      from generate_series(1, %d) number returning id) insert into audit_waiting select id from written""".formatted(ROWS));
            tell("sealed", ROWS, begun, () -> awaitSeals(statement));
            Person auditor = Person.named("auditor");
            tell("verified from the beginning", ROWS, System.nanoTime(), () -> auditor.send("/do/console/verify-audit", "whole=true"));
            tell("verified since", ROWS, System.nanoTime(), () -> auditor.send("/do/console/verify-audit", ""));
            tell("exported", ROWS, System.nanoTime(), () -> auditor.send("/do/console/export-audit", ""));
            tell("searched", 1, System.nanoTime(), () -> auditor.get("/console/audit?act=bench&targetId=77"));
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private void tell(String what, int rows, long begun, Work work) throws SQLException {
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf("| %s | %.1f | %.0f |%n", what, seconds, rows / seconds);
    }

    private static void awaitSeals(Statement statement) throws SQLException {
        long waiting = 1;
        while (waiting > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            try (ResultSet row = statement.executeQuery("select count(*) from (select 1 from audit_waiting limit 1) waiting")) {
                row.next();
                waiting = row.getLong(1);
            }
        }
    }
}
