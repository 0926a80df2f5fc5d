package org.teahorse.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.teahorse.it.Person;
import org.teahorse.it.Tables;

/** Measures the queue of an office on the running server, with many submissions in it. */
final class QueueBench {

    private static final int ITEMS = 50_000;
    private static final int ROUNDS = 200;

    private final PrintStream out;

    QueueBench(PrintStream out) {
        this.out = out;
    }

    void run(double load) {
        Tables.execute("""
                    insert into submission (token, entry_type, kind, state, source_key, external_id, title, region, region_path, desk_path, author_id, author_name, writers,
                      created_at, edited_at, waiting_since, due_on)
                    select gen_random_uuid(), (array['POLICY', 'PROGRAM', 'OFFICE'])[1 + n %% 3], 'NEW', case when n %% 5 = 0 then 'RETURNED' else 'SUBMITTED' end,
                      'desk-office', 'bench-' || n, '排队稿件 ' || n, r.code, r.path, case when n %% 5 = 0 then null else r.path end, p.id, p.display_name, array[p.id],
                      now() - n * interval '1 minute', now(), now() - n * interval '1 minute', current_date + (n %% 9 - 3)
                    from generate_series(1, %d) n join lateral (select code, path from region where level = 'COUNTY' and valid_to is null order by code
                      offset n %% 100 limit 1) r on true cross join (select id, display_name from person where login = 'member') p""".formatted(ITEMS), "analyze submission");
        out.printf("%n## Queue, %d submissions over 100 counties, load %.1f, whole pages over HTTP, ms%n| who | tab | p50 | p95 |%n|---|---|---|---|%n", ITEMS, load);
        for (String login : List.of("menglian-reviewer", "puer-reviewer", "province-reviewer")) {
            Person person = Person.named(login);
            for (String tab : List.of("mine", "overdue", "all")) {
                double[] times = new double[ROUNDS];
                for (int round = -20; round < ROUNDS; round++) {
                    long begun = System.nanoTime();
                    person.get("/staff/queue?tab=" + tab);
                    if (round >= 0) {
                        times[round] = (System.nanoTime() - begun) / 1e6;
                    }
                }
                Arrays.sort(times);
                out.printf("| %s | %s | %.1f | %.1f |%n", login, tab, times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
            }
        }
    }
}
