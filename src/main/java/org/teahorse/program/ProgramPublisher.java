package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.Records;
import org.teahorse.content.Translations;
import org.teahorse.program.ProgramParts.Condition;
import org.teahorse.program.ProgramParts.Material;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.ProgramParts.Step;
import org.teahorse.program.domain.Agenda;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.domain.ResultRow;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.Standing;
import org.teahorse.shared.Settings;

/** Hands programs, calls and result lists over to the search, as they are in the transaction in progress. */
@ApplicationScoped
class ProgramPublisher {

    @Inject
    private Records records;

    @Inject
    private ProgramStore store;

    @Inject
    private SearchPublisher search;

    @Inject
    private Clock clock;

    void publishPrograms(Collection<Long> ids) {
        List<Program> programs = live(records.findAll(Program.class, ids));
        Map<Long, Program> generals = generals(programs);
        Map<Long, List<Call>> calls = store.calls(ids).stream().collect(Collectors.groupingBy(Call::getProgramId));
        search.publish(programs.stream().map(program -> document(program, generals.get(program.getGeneralId()),
                Agenda.of(calls.getOrDefault(program.getId(), List.of()), today()))).toList());
    }

    void publishCalls(Collection<Long> ids) {
        List<Call> calls = live(records.findAll(Call.class, ids));
        Map<Long, Program> programs = byId(records.findAll(Program.class, calls.stream().map(Call::getProgramId).distinct().toList()));
        Map<Long, Program> generals = generals(programs.values());
        // a call cannot be open when what it calls for is gone
        search.withdraw(EntryType.CALL, calls.stream().filter(call -> programs.get(call.getProgramId()).isWithdrawn()).map(Call::getId).toList());
        search.publish(calls.stream().filter(call -> !programs.get(call.getProgramId()).isWithdrawn()).map(call -> document(call, programs.get(call.getProgramId()),
                generals.get(programs.get(call.getProgramId()).getGeneralId()))).toList());
    }

    void publishResults(Collection<Long> ids) {
        List<ResultList> results = live(records.findAll(ResultList.class, ids));
        Map<Long, List<ResultRow>> rows = store.allRows(ids).stream().collect(Collectors.groupingBy(ResultRow::getResultId));
        Map<Long, Call> calls = byId(records.findAll(Call.class, results.stream().map(ResultList::getCallId).distinct().toList()));
        Map<Long, Program> programs = byId(records.findAll(Program.class, calls.values().stream().map(Call::getProgramId).distinct().toList()));
        search.publish(results.stream().map(result -> document(result, rows.getOrDefault(result.getId(), List.of()),
                programs.get(calls.get(result.getCallId()).getProgramId()))).toList());
    }

    void withdraw(EntryType type, Collection<Long> ids) {
        search.withdraw(type, ids);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<Long, Program> generals(Collection<Program> programs) {
        // a map that may be asked for null: most programs have no general one
        return byId(records.findAll(Program.class, programs.stream().map(Program::getGeneralId).filter(id -> id != null).distinct().toList()));
    }

    private static <T extends CatalogueRecord> List<T> live(List<T> records) {
        return records.stream().filter(record -> !record.isWithdrawn()).toList();
    }

    private static <T extends CatalogueRecord> Map<Long, T> byId(List<T> records) {
        Map<Long, T> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.getId(), record));
        return byId;
    }

    private static ProgramTerms terms(Program program, Program general) {
        return general == null ? program.terms() : program.terms().orElse(general.terms());
    }

    private SearchDocument document(Program program, Program general, Agenda agenda) {
        ProgramTerms terms = terms(program, general);
        ProgramParts parts = terms.parts();
        String body = Stream.of(parts.conditions().stream().map(Condition::text), parts.exclusions().stream(),
                        parts.materials().stream().map(Material::name), parts.steps().stream().map(Step::name),
                        parts.sourcePolicies().stream().map(PolicyReference::title),
                        general == null ? Stream.<String>empty() : Stream.of(general.getTitle(), text(general.getSummary())))
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
        SearchDocument.Builder document = started(EntryType.PROGRAM, program)
                .summary(joined(terms.promise(), program.getSummary()))
                .body(body)
                .lines(lines(program, general, terms))
                .facet(Facet.INDUSTRY, List.of(general != null && program.getIndustries().length == 0 ? general.getIndustries() : program.getIndustries()));
        give(document, terms);
        LocalDate newest = agenda.shown().map(Call::getOpensOn).filter(day -> !day.isAfter(today()))
                .orElse(LocalDate.ofInstant(program.getUpdatedAt(), Settings.zone()));
        document.date(newest).standing(Standing.CURRENT);
        if (agenda.shown().isPresent()) {
            document.opens(agenda.shown().get().getOpensOn()).closes(lastDay(agenda.shown().get()));
        } else if (agenda.forecast().isPresent()) {
            document.opens(agenda.forecast().get().opensOn()).closes(agenda.forecast().get().closesOn()).forecast(true);
        } else if (terms.delivery() != null && terms.delivery().allYear() && agenda.calls().isEmpty()) {
            document.opens(LocalDate.ofInstant(program.getUpdatedAt(), Settings.zone()));
        }
        return document.build();
    }

    private SearchDocument document(Call call, Program program, Program general) {
        ProgramTerms terms = terms(program, general);
        CallPhase phase = call.phase(today());
        boolean over = phase == CallPhase.CLOSED || phase == CallPhase.CANCELLED || phase == CallPhase.SUSPENDED;
        SearchDocument.Builder document = started(EntryType.CALL, call)
                .alternativeTitles(List.of(program.getTitle()))
                .summary(joined(program.getTitle(), terms.promise(), call.getSummary(), call.getPlace()))
                .facet(Facet.INDUSTRY, List.of(call.getIndustries().length > 0 ? call.getIndustries() : program.getIndustries()))
                .lines(lines(program, general, terms))
                .date(call.getOpensOn())
                .standing(over ? Standing.ENDED : Standing.CURRENT);
        give(document, terms);
        if (phase != CallPhase.CANCELLED && phase != CallPhase.SUSPENDED) {
            document.opens(call.getOpensOn()).closes(lastDay(call));
        }
        return document.build();
    }

    private SearchDocument document(ResultList result, List<ResultRow> rows, Program program) {
        ProgramTerms terms = program.terms();
        return started(EntryType.RESULT, result)
                .alternativeTitles(List.of(program.getTitle()))
                .summary(result.getSummary())
                .body(rows.stream().map(ResultRow::entry).filter(entry -> !entry.masked()).map(ResultRow.Entry::name).collect(Collectors.joining("\n")))
                .facet(Facet.KIND, present(terms.kind()))
                .facet(Facet.ISSUER, terms.issuers())
                .date(result.getPublishedOn())
                .standing(result.getStage() == ResultStage.REVOKED ? Standing.ENDED : Standing.CURRENT)
                .build();
    }

    /** The last day for enterprises: their own, which lies before those of the offices that check and pass on; else the call's end. */
    private static LocalDate lastDay(Call call) {
        return call.parts().own("").map(CallParts.Deadline::on).orElse(call.getClosesOn());
    }

    private static SearchDocument.Builder started(EntryType type, CatalogueRecord record) {
        Translations translations = Translations.read(record.getTranslations());
        return SearchDocument.of(type, record.getId(), type.address(record.getId()), record.getTitle())
                .source(record.getSourceKey(), record.getExternalId())
                .translatedTitles(translations.all("title"))
                .facet(Facet.REGION, record.getRegionPath().isEmpty() ? List.of() : List.of(record.getRegionPath().split("/")))
                .areas(record.getRegion() == null ? List.of() : List.of(record.getRegion()))
                .facet(Facet.TOPIC, List.of(record.getTopics()))
                .demonstration(record.isDemonstration())
                .stale(record.isStale());
    }

    private static void give(SearchDocument.Builder document, ProgramTerms terms) {
        document.facet(Facet.ISSUER, terms.issuers())
                .facet(Facet.LEVEL, present(terms.level()))
                .facet(Facet.KIND, present(terms.kind()))
                .facet(Facet.DELIVERY, present(terms.delivery()))
                .facet(Facet.ALLOCATION, present(terms.allocation()))
                .facet(Facet.SIZE, terms.sizeClasses())
                .amount(terms.amountMax() == null ? terms.amountMin() : terms.amountMax());
    }

    private static Map<String, String> lines(Program program, Program general, ProgramTerms terms) {
        Map<String, String> lines = new TreeMap<>();
        if (terms.promise() != null) {
            lines.put("zh", terms.promise());
        }
        Map<String, String> translated = new TreeMap<>(general == null ? Map.of() : Translations.read(general.getTranslations()).all("promise"));
        translated.putAll(Translations.read(program.getTranslations()).all("promise"));
        lines.putAll(translated);
        return lines;
    }

    private static List<String> present(Enum<?> value) {
        return value == null ? List.of() : List.of(value.name());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
