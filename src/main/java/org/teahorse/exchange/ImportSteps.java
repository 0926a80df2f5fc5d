package org.teahorse.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.content.FieldWords;
import org.teahorse.exchange.domain.RawRow;
import org.teahorse.exchange.domain.SheetWords;
import org.teahorse.exchange.store.ImportStore;
import org.teahorse.search.SearchPublisher;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.ContentImporters;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** The steps of a job, each in a transaction of its own: what a step did and how far the job is commit together. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {

    /** A snapshot that would take off more than this share of a source's live records waits for a person. */
    private static final double SHARE_THAT_WAITS = 0.10;
    private static final int WITHDRAW_AT_ONCE = 500;

    @Inject
    private ImportStore store;

    @Inject
    private Sources sources;

    @Inject
    private ContentImporters importers;

    @Inject
    private Audit audit;

    @Inject
    private SearchPublisher search;

    /** Whether everything published so far can be found. */
    @RolesAllowed("system")
    public boolean searchable() {
        return search.pending() == 0;
    }

    /** What a spreadsheet of a source may say instead of our own names. */
    @RolesAllowed("system")
    public SheetWords words(String sourceKey) {
        Source source = sources.find(sourceKey);
        Set<String> known = new HashSet<>();
        sources.mapping(source).origins().values().forEach(known::addAll);
        // a source with a mapping names its columns itself, perhaps with words that mean another field of ours
        return new SheetWords(FieldWords.sheets(), source.mapping().isEmpty() ? FieldWords.byLabel(importers.of(source)) : Map.of(), known);
    }

    /** Takes the next job, if there is one. */
    @RolesAllowed("system")
    public Optional<ImportStore.Task> take() {
        Optional<ImportStore.Task> task = store.nextTask();
        task.ifPresent(job -> store.started(job.id()));
        return task;
    }

    /**
     * Applies a chunk, unless it was applied before.
     *
     * @return whether the job still runs
     */
    @RolesAllowed("system")
    public boolean apply(ImportStore.Task task, List<RawRow> rows, long bytesDone) {
        UUID job = task.id();
        String sourceKey = task.sourceKey();
        Optional<Long> done = store.lockRunning(job);
        if (done.isEmpty()) {
            return false;
        }
        List<RawRow> fresh = rows.stream().filter(row -> row.number() > done.get()).toList();
        if (fresh.isEmpty()) {
            return true;
        }
        Source source = sources.find(sourceKey);
        List<RowProblem> problems = new ArrayList<>();
        RowMapping mapping = sources.mapping(source);
        List<ContentRow> mapped = withoutDuplicates(job, map(mapping, fresh, problems), problems);
        var outcome = importers.of(source).importRows(source, mapped);
        problems.addAll(outcome.problems());
        store.add(job, inTheirCells(problems, fresh, mapping));
        long rejected = problems.stream().filter(RowProblem::rejected).mapToLong(RowProblem::row).distinct().count();
        int warnings = (int) problems.stream().filter(problem -> !problem.rejected()).count();
        store.progress(job, fresh.get(fresh.size() - 1).number(), bytesDone, outcome.created(), outcome.updated(), outcome.unchanged(),
                (int) rejected, warnings);
        if (outcome.created() + outcome.updated() > 0) {
            audit.recordFor(task.orderedBy(), "import.applied", "import", job.toString(), Json.createObjectBuilder()
                    .add("source", sourceKey).add("lastRow", fresh.get(fresh.size() - 1).number())
                    .add("created", outcome.created()).add("updated", outcome.updated())
                    .add("rows", Hashes.sha256(mapped.stream().map(ContentRow::hash).reduce("", String::concat))).build());
        }
        return true;
    }

    /** Names the cell of every problem that comes from one column of a spreadsheet. */
    private static List<RowProblem> inTheirCells(List<RowProblem> problems, List<RawRow> rows, RowMapping mapping) {
        Map<String, String> columns = rows.stream().map(RawRow::columns).filter(known -> !known.isEmpty()).findFirst().orElse(Map.of());
        if (columns.isEmpty()) {
            return problems;
        }
        Map<String, Set<String>> origins = mapping.origins();
        return problems.stream().map(problem -> {
            List<String> letters = problem.field() == null ? List.of()
                    : origins.getOrDefault(problem.field(), Set.of()).stream().filter(columns::containsKey).map(columns::get).toList();
            return problem.cell() == null && letters.size() == 1 ? problem.in(letters.get(0) + problem.row()) : problem;
        }).toList();
    }

    private List<ContentRow> map(RowMapping mapping, List<RawRow> rows, List<RowProblem> problems) {
        List<ContentRow> mapped = new ArrayList<>();
        for (RawRow row : rows) {
            row.notes().forEach(note -> problems.add((note.detail() == null ? RowProblem.warning(row.place(), null, null, note.reason())
                    : RowProblem.warning(row.place(), null, null, note.reason(), note.detail())).in(note.cell())));
            if (row.value() == null) {
                problems.add(row.detail() == null ? RowProblem.rejected(row.place(), null, null, row.reason())
                        : RowProblem.rejected(row.place(), null, null, row.reason(), row.detail()));
                continue;
            }
            RowMapping.Mapped result = mapping.apply(row.place(), row.value());
            problems.addAll(result.problems());
            if (result.row() != null) {
                mapped.add(result.row());
            }
        }
        return mapped;
    }

    /** The first row with an id wins; later ones are refused, because nobody can say which is right. */
    private List<ContentRow> withoutDuplicates(UUID job, List<ContentRow> rows, List<RowProblem> problems) {
        Set<String> rejectedIds = new HashSet<>();
        problems.stream().map(RowProblem::externalId).filter(id -> id != null).forEach(rejectedIds::add);
        Set<String> inChunk = new HashSet<>();
        rows.forEach(row -> inChunk.add(row.externalId()));
        Set<String> earlier = store.seen(job, inChunk);
        // a row that was refused is present all the same: its record must not be withdrawn
        store.seen(job, rejectedIds);
        Set<String> here = new HashSet<>(earlier);
        List<ContentRow> unique = new ArrayList<>();
        for (ContentRow row : rows) {
            if (here.add(row.externalId())) {
                unique.add(row);
            } else {
                problems.add(RowProblem.rejected(row.number(), row.externalId(), "externalId", "id.duplicate", row.externalId()));
            }
        }
        return unique;
    }

    /** Refuses one row that made its whole chunk fail, so that its neighbours can be applied. */
    @RolesAllowed("system")
    public void refuse(UUID job, RawRow row, long bytesDone) {
        store.add(job, List.of(RowProblem.rejected(row.place(), null, null, "row.failed")));
        store.progress(job, row.number(), bytesDone, 0, 0, 0, 1, 0);
    }

    /**
     * Withdraws what a snapshot lacks, once its file was read to its end: at once, or after a confirmation.
     *
     * @return whether the job can end; else it waits for a confirmation
     */
    @RolesAllowed("system")
    public boolean withdrawAbsent(ImportStore.Task task) {
        if (task.snapshot() && !store.brokeOff(task.id())) {
            Source source = sources.find(task.sourceKey());
            ContentImporter importer = importers.of(source);
            List<String> absent = absent(task, importer);
            long live = importer.liveCount(task.sourceKey());
            if (!task.confirmed() && !absent.isEmpty()
                    && (absent.size() > live * SHARE_THAT_WAITS || store.hasUnidentifiedRows(task.id()))) {
                store.await(task.id(), absent.size());
                return false;
            }
            for (int from = 0; from < absent.size(); from += WITHDRAW_AT_ONCE) {
                List<String> some = absent.subList(from, Math.min(absent.size(), from + WITHDRAW_AT_ONCE));
                importer.withdraw(task.sourceKey(), some);
                store.withdrew(task.id(), some.size());
            }
            if (!absent.isEmpty()) {
                audit.recordFor(task.orderedBy(), "import.withdrew", "import", task.id().toString(), Json.createObjectBuilder()
                        .add("source", task.sourceKey()).add("withdrawn", absent.size()).build());
            }
        }
        return true;
    }

    /** Ends a job that did all it had to do. */
    @RolesAllowed("system")
    public void finish(ImportStore.Task task) {
        store.forgetSeen(task.id());
        store.move(task.id(), ImportJob.State.RUNNING, ImportJob.State.DONE, null);
        sources.imported(task.sourceKey());
    }

    private List<String> absent(ImportStore.Task task, ContentImporter importer) {
        List<String> absent = new ArrayList<>();
        String after = "";
        List<String> some;
        do {
            some = importer.liveExternalIds(task.sourceKey(), after, 5_000);
            if (!some.isEmpty()) {
                absent.addAll(store.notSeen(task.id(), some));
                after = some.get(some.size() - 1);
            }
        } while (!some.isEmpty());
        return absent;
    }

    /** Gives a job up. @param reason key into the {@code messages} bundle */
    @RolesAllowed("system")
    public void fail(UUID job, String reason) {
        store.forgetSeen(job);
        store.move(job, ImportJob.State.RUNNING, ImportJob.State.FAILED, reason);
    }
}
