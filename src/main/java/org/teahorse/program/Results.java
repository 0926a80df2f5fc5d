package org.teahorse.program;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.domain.ResultRow;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.shared.Page;

/** Shows published result lists. */
@Stateless
@RowScope
@PermitAll
public class Results {

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramViews views;

    /**
     * One list with a page of its rows.
     *
     * @param text part of a name or a whole credit code; empty for all rows
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it was taken off
     */
    @PermitAll
    public ResultDetail detail(long id, String text, int page, int size) {
        ResultList result = records.published(ResultList.class, id);
        Call call = records.any(Call.class, result.getCallId());
        List<ResultDetail.Row> rows = store.rows(id, text, (page - 1) * size, size).stream().map(ResultRow::entry)
                .map(entry -> new ResultDetail.Row(entry.name(), entry.code(), entry.region(), entry.validTo(), entry.amount(), entry.masked())).toList();
        return new ResultDetail(views.results(List.of(result)).get(0), call.head(),
                records.any(Program.class, call.getProgramId()).head(), new Page<>(rows, store.rowCount(id, text), page, size));
    }

    /** Published lists in the order of their numbers. */
    @PermitAll
    public Page<ResultSummary> page(int number, int size) {
        return new Page<>(views.results(records.page(ResultList.class, (number - 1) * size, size)), records.liveCount(ResultList.class), number, size);
    }

    /** Lists changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<ResultSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return views.results(records.changedSince(ResultList.class, since, afterTime, afterId, most));
    }
}
