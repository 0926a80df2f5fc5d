package org.teahorse.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.teahorse.audit.OrderedBy;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.ImportProblem;
import org.teahorse.exchange.SpooledFile;
import org.teahorse.shared.JsonRows;
import org.teahorse.source.RowProblem;

/** Reads and writes the tables of import jobs. */
@ApplicationScoped
public class ImportStore {

    /** Problems beyond this number are counted but not kept: nobody reads the ten-thousandth, and a bad file has one per row. */
    private static final int MOST_PROBLEMS = 10_000;

    private static final String COLUMNS = """
            select id, source_key, state, rows_done, created, updated, unchanged, withdrawn, rejected, warnings, snapshot,
              would_withdraw, failure, ordered_by, file_bytes, bytes_done, queued_at, started_at, finished_at from import_job\s""";

    private static final String ORDERED = """
            select j.id "number", j.source_key "source", j.state, j.queued_at "queuedAt", j.finished_at "finishedAt" from import_job j
            where j.ordered_by_id = :by order by j.queued_at, j.id""";

    @PersistenceContext
    private EntityManager entities;

    /** What the runner must know to go on with a job. */
    public record Task(UUID id, String sourceKey, ImportFormat format, boolean gzip, boolean snapshot, String file, long rowsDone,
            boolean confirmed, OrderedBy orderedBy) {
    }

    public void insert(UUID id, String sourceKey, String regionPath, SpooledFile file, boolean snapshot, OrderedBy orderedBy) {
        entities.createNativeQuery("""
                insert into import_job (id, source_key, region_path, state, format, gzip, snapshot, file, file_bytes, file_hash, ordered_by, ordered_by_id)
                values (:id, :source, :path, 'QUEUED', :format, :gzip, :snapshot, :file, :bytes, :hash, :by, :byId)""")
                .setParameter("id", id)
                .setParameter("source", sourceKey)
                .setParameter("path", regionPath)
                .setParameter("format", file.format().name())
                .setParameter("gzip", file.gzip())
                .setParameter("snapshot", snapshot)
                .setParameter("file", file.name())
                .setParameter("bytes", file.bytes())
                .setParameter("hash", file.hash())
                .setParameter("by", orderedBy.name())
                .setParameter("byId", orderedBy.principal())
                .executeUpdate();
    }

    /** The jobs somebody ordered. @param by their principal */
    public JsonValue ordered(String by) {
        return JsonRows.read(entities.createNativeQuery(JsonRows.array(ORDERED), String.class).setParameter("by", by).getSingleResult());
    }

    public long countOrdered(String by) {
        return ((Number) entities.createNativeQuery(JsonRows.count(ORDERED)).setParameter("by", by).getSingleResult()).longValue();
    }

    /** Takes the name out, also where the job still waits to run. */
    public void forgetOrderer(String by) {
        entities.createNativeQuery("update import_job set ordered_by = '' where ordered_by_id = :by").setParameter("by", by).executeUpdate();
    }

    /** The oldest job that wants to run: one left running by a server that died comes before those that wait. */
    @SuppressWarnings("unchecked")
    public Optional<Task> nextTask() {
        List<Object[]> rows = entities.createNativeQuery("""
                select id, source_key, format, gzip, snapshot, file, rows_done, would_withdraw is not null, ordered_by_id, ordered_by
                from import_job
                where state in ('QUEUED', 'RUNNING') order by state desc, queued_at limit 1 for update skip locked""", Object[].class)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Task((UUID) row[0], (String) row[1], ImportFormat.valueOf((String) row[2]),
                (Boolean) row[3], (Boolean) row[4], (String) row[5], ((Number) row[6]).longValue(), (Boolean) row[7],
                new OrderedBy((String) row[8], (String) row[9])));
    }

    public void started(UUID id) {
        entities.createNativeQuery("update import_job set state = 'RUNNING', started_at = coalesce(started_at, now()) where id = :id")
                .setParameter("id", id).executeUpdate();
    }

    /** Locks a running job for a chunk. @return rows already done; empty when the job no longer runs */
    @SuppressWarnings("unchecked")
    public Optional<Long> lockRunning(UUID id) {
        List<Number> rows = entities.createNativeQuery("select rows_done from import_job where id = :id and state = 'RUNNING' for update")
                .setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(Number::longValue);
    }

    public void progress(UUID id, long rowsDone, long bytesDone, int created, int updated, int unchanged, int rejected, int warnings) {
        entities.createNativeQuery("""
                update import_job set rows_done = :rows, bytes_done = :bytes, created = created + :created, updated = updated + :updated,
                  unchanged = unchanged + :unchanged, rejected = rejected + :rejected, warnings = warnings + :warnings where id = :id""")
                .setParameter("id", id)
                .setParameter("rows", rowsDone)
                .setParameter("bytes", bytesDone)
                .setParameter("created", created)
                .setParameter("updated", updated)
                .setParameter("unchanged", unchanged)
                .setParameter("rejected", rejected)
                .setParameter("warnings", warnings)
                .executeUpdate();
    }

    public void withdrew(UUID id, int withdrawn) {
        entities.createNativeQuery("update import_job set withdrawn = withdrawn + :withdrawn where id = :id")
                .setParameter("id", id).setParameter("withdrawn", withdrawn).executeUpdate();
    }

    public void await(UUID id, int wouldWithdraw) {
        entities.createNativeQuery("update import_job set state = 'WAITING', would_withdraw = :count where id = :id")
                .setParameter("id", id).setParameter("count", wouldWithdraw).executeUpdate();
    }

    /** Ends or revives a job that is in the given state. @return whether it was */
    public boolean move(UUID id, ImportJob.State from, ImportJob.State to, String failure) {
        boolean ends = to != ImportJob.State.QUEUED && to != ImportJob.State.RUNNING;
        return entities.createNativeQuery("""
                update import_job set state = :to, failure = cast(:failure as varchar),
                  finished_at = case when :ends then now() else null end where id = :id and state = :from""")
                .setParameter("id", id)
                .setParameter("from", from.name())
                .setParameter("to", to.name())
                .setParameter("failure", failure)
                .setParameter("ends", ends)
                .executeUpdate() == 1;
    }

    /** Notes ids of a chunk. @return those that an earlier row of the job had already */
    @SuppressWarnings("unchecked")
    public Set<String> seen(UUID job, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Set.of();
        }
        String[] ids = externalIds.toArray(String[]::new);
        Set<String> known = new HashSet<>(entities.createNativeQuery(
                "select external_id from import_seen where job_id = :job and external_id = any(:ids)", String.class)
                .setParameter("job", job).setParameter("ids", ids).getResultList());
        entities.createNativeQuery("insert into import_seen (job_id, external_id) select :job, unnest(:ids) on conflict do nothing")
                .setParameter("job", job).setParameter("ids", ids).executeUpdate();
        return known;
    }

    /** Those of the ids that no row of the job had. */
    @SuppressWarnings("unchecked")
    public List<String> notSeen(UUID job, Collection<String> externalIds) {
        return entities.createNativeQuery("""
                select candidate from unnest(:ids) candidate
                where not exists (select 1 from import_seen where job_id = :job and external_id = candidate)""", String.class)
                .setParameter("job", job).setParameter("ids", externalIds.toArray(String[]::new)).getResultList();
    }

    public void forgetSeen(UUID job) {
        entities.createNativeQuery("delete from import_seen where job_id = :job").setParameter("job", job).executeUpdate();
    }

    public void add(UUID job, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        long kept = ((Number) entities.createNativeQuery("select count(*) from import_problem where job_id = :job")
                .setParameter("job", job).getSingleResult()).longValue();
        List<RowProblem> keep = problems.stream().limit(Math.max(0, MOST_PROBLEMS - kept)).toList();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into import_problem (job_id, severity, row_number, external_id, field, reason, arguments, cell)
                    values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""")) {
                for (RowProblem problem : keep) {
                    JsonArrayBuilder arguments = Json.createArrayBuilder();
                    problem.arguments().forEach(arguments::add);
                    insert.setObject(1, job);
                    insert.setString(2, problem.rejected() ? "REJECTED" : "WARNING");
                    insert.setLong(3, problem.row());
                    insert.setString(4, problem.externalId());
                    insert.setString(5, problem.field());
                    insert.setString(6, problem.reason());
                    insert.setString(7, arguments.build().toString());
                    insert.setString(8, problem.cell());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Whether rows were lost whose ids nobody knows, so that absence from the file proves nothing. */
    public boolean hasUnidentifiedRows(UUID job) {
        return !entities.createNativeQuery("""
                select 1 from import_problem where job_id = :job and severity = 'REJECTED' and external_id is null limit 1""")
                .setParameter("job", job).getResultList().isEmpty();
    }

    /** Whether the file broke off. */
    public boolean brokeOff(UUID job) {
        return !entities.createNativeQuery("select 1 from import_problem where job_id = :job and reason like 'file.%' limit 1")
                .setParameter("job", job).getResultList().isEmpty();
    }

    /** Hash of the file that was last queued for a source; empty before the first. */
    @SuppressWarnings("unchecked")
    public Optional<String> lastFile(String sourceKey) {
        return ((List<Object>) entities.createNativeQuery("""
                select cast(file_hash as varchar) from import_job where source_key = :source order by queued_at desc limit 1""")
                .setParameter("source", sourceKey).getResultList()).stream().map(String::valueOf).findFirst();
    }

    @SuppressWarnings("unchecked")
    public Optional<ImportJob> find(UUID id) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + "where id = :id", Object[].class).setParameter("id", id)
                .getResultList()).stream().findFirst().map(ImportStore::job);
    }

    @SuppressWarnings("unchecked")
    public List<ImportJob> newest(String sourceKey, int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + """
                where cast(:source as varchar) is null or source_key = :source
                order by queued_at desc, id limit :most offset :first""", Object[].class)
                .setParameter("source", sourceKey)
                .setParameter("first", first)
                .setParameter("most", most)
                .getResultList()).stream().map(ImportStore::job).toList();
    }

    /** Jobs that have not ended, by state. */
    @SuppressWarnings("unchecked")
    public Map<ImportJob.State, Long> unsettled() {
        List<Object[]> rows = entities.createNativeQuery(
                "select state, count(*) from import_job where state in ('QUEUED', 'RUNNING', 'WAITING') group by state", Object[].class).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> ImportJob.State.valueOf((String) row[0]), row -> ((Number) row[1]).longValue()));
    }

    public long count(String sourceKey) {
        return ((Number) entities.createNativeQuery(
                "select count(*) from import_job where cast(:source as varchar) is null or source_key = :source")
                .setParameter("source", sourceKey).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    public List<ImportProblem> problems(UUID job, boolean onlyRejected, long after, int most) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, severity, row_number, external_id, field, reason, cast(arguments as text), cell from import_problem
                where job_id = :job and id > :after and (severity = 'REJECTED' or not :rejected) order by id limit :most""", Object[].class)
                .setParameter("job", job)
                .setParameter("rejected", onlyRejected)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()).stream()
                .map(row -> new ImportProblem(((Number) row[0]).longValue(), "REJECTED".equals(row[1]), ((Number) row[2]).longValue(),
                        (String) row[7], (String) row[3], (String) row[4], (String) row[5], texts((String) row[6])))
                .toList();
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new ArrayList<>(reader.readArray().getValuesAs(JsonString::getString));
        }
    }

    private static ImportJob job(Object[] row) {
        long bytes = ((Number) row[14]).longValue();
        ImportJob.State state = ImportJob.State.valueOf((String) row[2]);
        int percent = state == ImportJob.State.DONE ? 100
                : bytes == 0 ? 0 : (int) Math.min(100, ((Number) row[15]).longValue() * 100 / bytes);
        return new ImportJob((UUID) row[0], (String) row[1], state, ((Number) row[3]).longValue(), number(row[4]), number(row[5]),
                number(row[6]), number(row[7]), number(row[8]), number(row[9]), (Boolean) row[10],
                row[11] == null ? null : number(row[11]), (String) row[12], (String) row[13], bytes, percent, (Instant) row[16],
                (Instant) row[17], (Instant) row[18]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
