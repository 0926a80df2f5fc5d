package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.teahorse.search.SearchDay;
import org.teahorse.search.SearchFigures;
import org.teahorse.search.Unhelpful;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.search.domain.AskedTexts.Asked;
import org.teahorse.search.domain.Tally;

/** Reads and writes what is counted of searches. Everything adds to what is there, and rows are always locked in the same order. */
@ApplicationScoped
public class SearchDayStore {

    /** A dismissed text that is asked so often again is shown again. */
    public static final int ASKED_AGAIN = 5;

    private static final double MEDIAN = 0.5;
    private static final double SLOW = 0.95;
    private static final String AWAY = "t.dismissed_at is not null and t.asked_since < " + ASKED_AGAIN;
    private static final String TEXTS = """
            select t.id, t.kind, t.text, sum(d.times), cast(max(d.day) as varchar), case when %s then t.dismissed_at end
            from search_text t join search_text_day d on d.text_id = t.id""".formatted(AWAY);
    private static final String IN_PERIOD = " where d.day >= :from and (" + AWAY + ") = :dismissed group by t.id";

    @PersistenceContext
    EntityManager entities;

    public void add(Map<LocalDate, Tally> days) {
        new TreeMap<>(days).forEach((day, tally) -> {
            entities.createNativeQuery("""
                    insert into search_day as d (day, searches, nothing, excluded, loosened, questions, answered, hybrid)
                    values (:day, :searches, :nothing, :excluded, :loosened, :questions, :answered, :hybrid)
                    on conflict (day) do update set searches = d.searches + excluded.searches, nothing = d.nothing + excluded.nothing,
                      excluded = d.excluded + excluded.excluded, loosened = d.loosened + excluded.loosened, questions = d.questions + excluded.questions,
                      answered = d.answered + excluded.answered, hybrid = d.hybrid + excluded.hybrid""")
                    .setParameter("day", day).setParameter("searches", tally.searches()).setParameter("nothing", tally.nothing())
                    .setParameter("excluded", tally.excluded()).setParameter("loosened", tally.loosened()).setParameter("questions", tally.questions())
                    .setParameter("answered", tally.answered()).setParameter("hybrid", tally.hybrid()).executeUpdate();
            tally.times().forEach((step, searches) -> entities.createNativeQuery("""
                    insert into search_day_time as t (day, up_to_ms, searches) values (:day, :step, :searches)
                    on conflict (day, up_to_ms) do update set searches = t.searches + excluded.searches""")
                    .setParameter("day", day).setParameter("step", step).setParameter("searches", searches).executeUpdate());
        });
    }

    public void addTexts(Map<Asked, Integer> texts) {
        texts.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Asked::kind).thenComparing(Asked::text).thenComparing(Asked::day)))
                .forEach(asked -> add(asked.getKey(), asked.getValue()));
    }

    private void add(Asked asked, int times) {
        Object id = entities.createNativeQuery("""
                insert into search_text as t (kind, text, asked_since) values (:kind, :text, :times)
                on conflict (kind, text) do update set asked_since = t.asked_since + excluded.asked_since returning id""")
                .setParameter("kind", asked.kind().name()).setParameter("text", asked.text()).setParameter("times", times).getSingleResult();
        entities.createNativeQuery("""
                insert into search_text_day as d (text_id, day, times) values (:id, :day, :times)
                on conflict (text_id, day) do update set times = d.times + excluded.times""")
                .setParameter("id", ((Number) id).longValue()).setParameter("day", asked.day()).setParameter("times", times).executeUpdate();
    }

    /** @param until the last day */
    public SearchFigures figures(LocalDate from, LocalDate until) {
        Object[] sums = (Object[]) days("""
                select coalesce(sum(searches), 0), coalesce(sum(nothing), 0), coalesce(sum(excluded), 0), coalesce(sum(loosened), 0),
                  coalesce(sum(questions), 0), coalesce(sum(answered), 0), coalesce(sum(hybrid), 0) from search_day where day between :from and :until""", from, until).getSingleResult();
        Map<Integer, Long> times = new TreeMap<>();
        rows(days("select up_to_ms, sum(searches) from search_day_time where day between :from and :until group by up_to_ms", from, until))
                .forEach(row -> times.put(((Number) row[0]).intValue(), number(row[1])));
        return new SearchFigures(number(sums[0]), number(sums[1]), number(sums[2]), number(sums[3]), number(sums[4]), number(sums[5]), number(sums[6]),
                Tally.percentile(times, MEDIAN), Tally.percentile(times, SLOW));
    }

    /** Every day of the period, also those on which nothing was asked. @param until the last day */
    public List<SearchDay> days(LocalDate from, LocalDate until) {
        return rows(days("""
                select cast(cast(s.day as date) as varchar), coalesce(d.searches, 0), coalesce(d.nothing + d.excluded, 0), coalesce(d.questions, 0), coalesce(d.answered, 0)
                from generate_series(cast(:from as timestamp), cast(:until as timestamp), interval '1 day') s (day)
                left join search_day d on d.day = cast(s.day as date) order by 1""", from, until)).stream()
                .map(row -> new SearchDay(LocalDate.parse((String) row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]))).toList();
    }

    private Query days(String query, LocalDate from, LocalDate until) {
        return entities.createNativeQuery(query, Object[].class).setParameter("from", from).setParameter("until", until);
    }

    /** @param dismissed whether those are wanted that were dismissed, or the others */
    public List<UnhelpfulText> texts(LocalDate from, boolean dismissed, UnhelpfulText.Order order, int first, int most) {
        String by = switch (order) {
            case TIMES -> " order by sum(d.times) desc, max(d.day) desc, t.id";
            case DAY -> " order by max(d.day) desc, sum(d.times) desc, t.id";
            case TEXT -> " order by t.text collate \"C\", t.id";
        };
        return texts(entities.createNativeQuery(TEXTS + IN_PERIOD + by, Object[].class).setParameter("from", from).setParameter("dismissed", dismissed)
                .setFirstResult(first).setMaxResults(most));
    }

    public long count(LocalDate from, boolean dismissed) {
        return number(entities.createNativeQuery("select count(*) from (" + TEXTS + IN_PERIOD + ") found").setParameter("from", from)
                .setParameter("dismissed", dismissed).getSingleResult());
    }

    public Optional<UnhelpfulText> find(long id) {
        return texts(entities.createNativeQuery(TEXTS + " where t.id = :id group by t.id", Object[].class).setParameter("id", id)).stream().findFirst();
    }

    /** The texts on record that were asked last. */
    public List<UnhelpfulText> newest(int most) {
        return texts(entities.createNativeQuery(TEXTS + " group by t.id order by max(d.day) desc, t.id", Object[].class).setMaxResults(most));
    }

    /** @param at null to take it back */
    public void dismiss(long id, Instant at) {
        entities.createNativeQuery("update search_text set dismissed_at = cast(:at as timestamptz), asked_since = 0 where id = :id")
                .setParameter("at", at == null ? null : at.toString()).setParameter("id", id).executeUpdate();
    }

    /** @return how many rows are gone */
    public int forget(LocalDate textsBefore, LocalDate daysBefore) {
        return delete("delete from search_text_day where day < :before", textsBefore)
                + entities.createNativeQuery("delete from search_text t where not exists (select 1 from search_text_day d where d.text_id = t.id)").executeUpdate()
                + delete("delete from search_day where day < :before", daysBefore) + delete("delete from search_day_time where day < :before", daysBefore);
    }

    private int delete(String statement, LocalDate before) {
        return entities.createNativeQuery(statement).setParameter("before", before).executeUpdate();
    }

    private static List<UnhelpfulText> texts(Query query) {
        return rows(query).stream().map(row -> new UnhelpfulText(number(row[0]), Unhelpful.valueOf((String) row[1]), (String) row[2], number(row[3]),
                LocalDate.parse((String) row[4]), (Instant) row[5])).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
