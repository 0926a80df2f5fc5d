package org.teahorse.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.search.domain.Vocabulary;
import org.teahorse.search.domain.VocabularyRules;
import org.teahorse.search.store.EntrySearch;
import org.teahorse.search.store.VocabularyStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/**
 * Lets administrators change which everyday words stand for which official ones, and see beforehand what becomes of the search. What held
 * on past days stays as it was: a change ends a row and begins another, and nothing is deleted.
 */
@Stateless
@RowScope
@RolesAllowed("staff")
public class VocabularyAdministration {

    private static final String TARGET = "vocabulary";
    private static final int FIRST_HITS = 10;
    private static final int MOST_QUESTIONS = 4;

    @Inject
    private VocabularyStore store;

    @Inject
    private EntrySearch search;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<VocabularyChanged> changed;

    /** @param text a part of a wording; empty for all @param ended whether those are listed too whose time is over */
    @RolesAllowed("staff")
    public Page<VocabularyRow> list(String text, boolean ended, int number, int size) {
        access.require(Act.CONFIGURE, "");
        return new Page<>(store.find(text, ended, (number - 1) * size, size), store.count(text, ended), number, size);
    }

    /** Refuses who may not change the vocabulary, before a form is filled in in vain. */
    @RolesAllowed("staff")
    public void permit() {
        access.require(Act.CONFIGURE, "");
    }

    @RolesAllowed("staff")
    public VocabularyRow find(long id) {
        access.require(Act.CONFIGURE, "");
        return row(id);
    }

    /** @throws InvalidInputException with every problem of the draft */
    @RolesAllowed("staff")
    public long add(VocabularyDraft draft) {
        access.require(Act.CONFIGURE, "");
        store.lock();
        check(draft, 0);
        long id = store.insert(draft, current.get().name(), null);
        record("vocabulary.added", id, words(draft).build());
        return id;
    }

    /**
     * Changes an entry from the draft's first day on.
     *
     * @return number of the row that holds from then on: the same one, unless it held before that day
     * @throws BusinessException when it is over, or somebody else changed it meanwhile
     */
    @RolesAllowed("staff")
    public long change(long id, int version, VocabularyDraft draft) {
        access.require(Act.CONFIGURE, "");
        store.lock();
        VocabularyRow row = notOver(id);
        check(draft, id);
        String by = current.get().name();
        boolean heldBefore = row.validFrom().isBefore(draft.validFrom());
        boolean mine = heldBefore ? store.end(id, version, draft.validFrom().minusDays(1), by) : store.update(id, version, draft, by);
        if (!mine) {
            throw new BusinessException("vocabulary.changed");
        }
        long next = heldBefore ? store.insert(draft, by, null) : id;
        record("vocabulary.changed", next, words(draft).add("before", words(draft(row))).add("row", id).build());
        return next;
    }

    /** Ends an entry; one that has not begun never holds. @param lastDay yesterday at the earliest, which ends it at once; null when it could not be read */
    @RolesAllowed("staff")
    public void end(long id, int version, LocalDate lastDay) {
        access.require(Act.CONFIGURE, "");
        store.lock();
        VocabularyRow row = notOver(id);
        checkEnd(lastDay);
        LocalDate last = lastDay.isBefore(row.validFrom()) ? row.validFrom().minusDays(1) : lastDay;
        if (!store.end(id, version, last, current.get().name())) {
            throw new BusinessException("vocabulary.changed");
        }
        record("vocabulary.ended", id, Json.createObjectBuilder().add("term", row.entry().term()).add("lastDay", last.toString()).build());
    }

    /**
     * What a draft would do to the search, with the live words and those of the draft side by side; nobody else notices.
     *
     * @param id       the row that would be changed; 0 for a new one
     * @param question what to ask; empty for the words of the entry, each by itself
     */
    @RolesAllowed("staff")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<SearchComparison> preview(long id, VocabularyDraft draft, String question) {
        access.require(Act.CONFIGURE, "");
        check(draft, id);
        return compare(id, draft.entry(), draft.entry(), question);
    }

    /** What the end of an entry would do to the search. */
    @RolesAllowed("staff")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<SearchComparison> previewEnd(long id, LocalDate lastDay, String question) {
        access.require(Act.CONFIGURE, "");
        VocabularyRow row = notOver(id);
        checkEnd(lastDay);
        return compare(id, null, row.entry(), question);
    }

    /** @param entry what takes the row's place; null for nothing */
    private List<SearchComparison> compare(long id, VocabularyEntry entry, VocabularyEntry about, String question) {
        List<VocabularyEntry> entries = new ArrayList<>(store.inForce().stream().filter(row -> row.id() != id).map(VocabularyRow::entry).toList());
        if (entry != null) {
            entries.add(entry);
        }
        Vocabulary before = new Vocabulary(store.entries());
        Vocabulary after = new Vocabulary(entries);
        Stream<String> questions = question.isBlank() ? Stream.concat(Stream.of(about.term()), about.related().stream()).limit(MOST_QUESTIONS) : Stream.of(question);
        return questions.map(text -> SearchRequest.of(Map.of("q", List.of(text), "pageSize", List.of(String.valueOf(FIRST_HITS)))))
                .map(request -> SearchComparison.of(request.text(), search.search(request, before), search.search(request, after))).toList();
    }

    private void check(VocabularyDraft draft, long id) {
        List<Problem> problems = VocabularyRules.check(draft, store.notOver().stream().filter(row -> row.id() != id).toList(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void checkEnd(LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new InvalidInputException(List.of(Problem.of("lastDay", lastDay == null ? "value.missing" : "vocabulary.past-end")));
        }
    }

    private VocabularyRow row(long id) {
        return store.find(id).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(id)));
    }

    private VocabularyRow notOver(long id) {
        VocabularyRow row = row(id);
        if (row.validTo() != null && row.validTo().isBefore(LocalDate.now(clock))) {
            throw new BusinessException("vocabulary.over");
        }
        return row;
    }

    private void record(String act, long id, JsonObject detail) {
        audit.record(act, TARGET, String.valueOf(id), detail);
        changed.fire(new VocabularyChanged());
    }

    private static VocabularyDraft draft(VocabularyRow row) {
        return new VocabularyDraft(row.entry().term(), row.entry().related(), row.entry().weight(), row.entry().twoWay(), row.validFrom(), row.validTo(),
                row.note() == null ? "" : row.note());
    }

    private static JsonObjectBuilder words(VocabularyDraft draft) {
        JsonObjectBuilder words = Json.createObjectBuilder().add("term", draft.term()).add("related", Json.createArrayBuilder(draft.related()))
                .add("weight", draft.weight().toString()).add("twoWay", draft.twoWay()).add("from", draft.validFrom().toString());
        if (draft.validTo() != null) {
            words.add("to", draft.validTo().toString());
        }
        return draft.note().isEmpty() ? words : words.add("note", draft.note());
    }
}
