package org.teahorse.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.teahorse.it.Patience;
import org.teahorse.it.Person;
import org.teahorse.it.Tables;

/** Measures the record of acts on the running server: how fast rows are sealed, and how long a verification and an export take. */
final class AuditBench {

    private static final int ROWS = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final PrintStream out;

    AuditBench(PrintStream out) {
        this.out = out;
    }

    void run(double load) {
        out.printf("%n## Record of acts, %d rows, load %.1f%n| what | seconds | rows/s |%n|---|---|---|%n", ROWS, load);
        long begun = System.nanoTime();
        Tables.execute("""
                with written as (insert into audit_event (actor_kind, actor_id, actor_name, act, target_type, target_id, detail)
                  select 'SYSTEM', 'bench', 'bench', 'bench.done', 'bench', cast(number as varchar), jsonb_build_object('number', number, 'file', md5(cast(number as varchar)))
                  from generate_series(1, %d) number returning id) insert into audit_waiting select id from written""".formatted(ROWS));
        tell("sealed", ROWS, begun, () -> Patience.await("the seals", LONGEST, () -> Tables.number("select count(*) from (select 1 from audit_waiting limit 1) waiting") == 0));
        Person auditor = Person.named("auditor");
        tell("verified from the beginning", ROWS, System.nanoTime(), () -> auditor.send("/do/console/verify-audit", "whole=true"));
        tell("verified since", ROWS, System.nanoTime(), () -> auditor.send("/do/console/verify-audit", ""));
        tell("exported", ROWS, System.nanoTime(), () -> auditor.send("/do/console/export-audit", ""));
        tell("searched", 1, System.nanoTime(), () -> auditor.get("/console/audit?act=bench&targetId=77"));
    }

    private void tell(String what, int rows, long begun, Runnable work) {
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf("| %s | %.1f | %.0f |%n", what, seconds, rows / seconds);
    }
}
