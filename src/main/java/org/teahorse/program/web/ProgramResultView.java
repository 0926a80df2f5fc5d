package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordView;
import org.teahorse.program.ResultDetail;
import org.teahorse.program.ResultSummary;
import org.teahorse.program.Results;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;

/** The page of one result list: its rows can be searched and come page by page. */
@Named
@RequestScoped
public class ProgramResultView extends RecordView<ResultDetail> {

    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 60;

    @EJB
    private Results results;

    @Inject
    private Clock clock;

    private String text;
    private String number;

    @Override
    protected ResultDetail read(long id) {
        return results.detail(id, getText(), Page.numberOf(number), ROWS);
    }

    @Override
    protected RecordHead head(ResultDetail shown) {
        return shown.result().head();
    }

    /** What is looked for among the names; empty for nothing. */
    public String getText() {
        // a database keeps no NUL, and refuses to look for one
        String wanted = text == null ? "" : text.replace("\0", "").strip();
        return wanted.length() <= LONGEST_TEXT ? wanted : wanted.substring(0, LONGEST_TEXT);
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public ResultSummary getResult() {
        return getDetail().result();
    }

    public Page<ResultDetail.Row> getRows() {
        return getDetail().rows();
    }

    /** Whether any row says how long it holds. */
    public boolean isValidities() {
        return getRows().items().stream().anyMatch(row -> row.validTo() != null);
    }

    /** Whether any row says how much. */
    public boolean isAmounts() {
        return getRows().items().stream().anyMatch(row -> row.amount() != null);
    }

    /** Whether one may still object. */
    public boolean isObjectionOpen() {
        return getResult().objectionUntil() != null && !getResult().objectionUntil().isBefore(LocalDate.now(clock));
    }

    /** The name of a division in the reader's language. */
    public String nameOf(String region) {
        return regions().find(region).map(found -> found.name(faces().getViewRoot().getLocale())).orElse("");
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        return LinkedData.of("Dataset", EntryType.RESULT, getHead())
                .day("datePublished", getResult().publishedOn())
                .text("isBasedOn", getHead().sourceUrl())
                .area("spatialCoverage", getRegion())
                .build();
    }
}
