package org.teahorse.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.teahorse.moderation.QueueRequest;
import org.teahorse.moderation.QueueRequest.Tab;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.shared.LikePattern;

/** The queue of an office: few statements, however long it is. */
@ApplicationScoped
public class QueueStore {

    /** Beyond this a count says "more than": nobody works through ten thousand, and exact figures would cost more than the page. */
    public static final int MOST_COUNTED = 10_000;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Whose queue it is.
     *
     * @param reviewing  paths of the desks at which they review
     * @param publishing paths of the desks at which they publish
     * @param regions    paths of the divisions whose drafts they may see, each with all below it
     */
    public record Desk(UUID person, Collection<String> reviewing, Collection<String> publishing, Collection<String> regions, Collection<UUID> organisations) {
    }

    /** Units directly below these that let the level above make their second decision, by path. */
    @SuppressWarnings("unchecked")
    public List<String> lent(Collection<String> above) {
        return above.isEmpty() ? List.of() : entities.createNativeQuery("""
                select distinct region_path from organisation where kind = 'UNIT' and lends_review and closed_at is null
                  and left(region_path, length(region_path) - position('/' in reverse(region_path))) in (:above)""")
                .setParameter("above", above).getResultList();
    }

    public List<SubmissionSummary> page(QueueRequest request, Desk desk, LocalDate today) {
        String order = switch (request.sort()) {
            case DUE -> "s.due_on nulls last, s.id";
            case NEWEST -> "coalesce(s.waiting_since, s.edited_at) desc, s.id desc";
            case TITLE -> "s.title collate \"zh-x-icu\", s.id";
        };
        Query query = entities.createNativeQuery("select s.* from submission s where " + where(request.tab(), request, desk) + " order by " + order, Submission.class);
        bind(query, request.tab(), request, desk, today);
        List<SubmissionSummary> page = new ArrayList<>();
        query.setFirstResult((request.page() - 1) * QueueRequest.SIZE).setMaxResults(QueueRequest.SIZE).getResultList()
                .forEach(row -> page.add(SubmissionStore.summary((Submission) row)));
        return page;
    }

    /** How many each tab has under the same filters, up to {@link #MOST_COUNTED}: one statement. */
    public Map<Tab, Long> counts(QueueRequest request, Desk desk, LocalDate today) {
        StringBuilder sql = new StringBuilder("select ");
        for (Tab tab : Tab.values()) {
            sql.append(tab == Tab.MINE ? "" : ", ").append("(select count(*) from (select 1 from submission s where ").append(where(tab, request, desk))
                    .append(" limit ").append(MOST_COUNTED).append(") counted)");
        }
        Query query = entities.createNativeQuery(sql.toString(), Object[].class);
        for (Tab tab : Tab.values()) {
            bind(query, tab, request, desk, today);
        }
        Object[] row = (Object[]) query.getSingleResult();
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(tab, ((Number) row[tab.ordinal()]).longValue());
        }
        return counts;
    }

    private static String where(Tab tab, QueueRequest request, Desk desk) {
        String condition = switch (tab) {
            case MINE -> """
                    (s.state = 'SUBMITTED' and s.desk_path in (:reviewing) or s.state = 'APPROVED' and s.desk_path in (:publishing))
                    and not (:person = any(s.writers)) and (s.organisation_id is null or s.organisation_id not in (:organisations))
                    and not exists (select 1 from submission_recusal r where r.submission_id = s.id and r.person_id = :person)""";
            case AUTHOR -> "s.state = 'RETURNED' and " + within(desk);
            case OVERDUE -> "s.due_on < :today and s.desk_path is not null and " + within(desk);
            case ALL -> "s.state <> 'DRAFT' and " + within(desk);
        };
        return condition + (request.type() == null ? "" : " and s.entry_type = :type")
                + (request.region() == null ? "" : " and " + below("region"))
                + (request.text().isEmpty() ? "" : " and s.title ilike :text");
    }

    private static void bind(Query query, Tab tab, QueueRequest request, Desk desk, LocalDate today) {
        switch (tab) {
            case MINE -> query.setParameter("reviewing", some(desk.reviewing())).setParameter("publishing", some(desk.publishing()))
                    .setParameter("person", desk.person())
                    .setParameter("organisations", desk.organisations().isEmpty() ? List.of(new UUID(0, 0)) : desk.organisations());
            case OVERDUE -> {
                query.setParameter("today", today);
                regions(query, desk);
            }
            default -> regions(query, desk);
        }
        if (request.type() != null) {
            query.setParameter("type", request.type().name());
        }
        if (request.region() != null) {
            bindBelow(query, "region", request.region());
        }
        if (!request.text().isEmpty()) {
            query.setParameter("text", LikePattern.containing(request.text()));
        }
    }

    private static String within(Desk desk) {
        return desk.regions().isEmpty() ? "false" : IntStream.range(0, desk.regions().size()).mapToObj(place -> below("place" + place))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static void regions(Query query, Desk desk) {
        int place = 0;
        for (String path : desk.regions()) {
            bindBelow(query, "place" + place, path);
            place++;
        }
    }

    /** A division and all below it. Ranges, not patterns: row security lets only comparisons that tell nothing of a row use an index before it looks at the row. */
    private static String below(String name) {
        return "(s.region_path = :" + name + " or s.region_path ~>=~ :" + name + "From and s.region_path ~<~ :" + name + "To)";
    }

    /** @param path empty for the whole installation */
    private static void bindBelow(Query query, String name, String path) {
        // a nought comes next after a stroke
        query.setParameter(name, path).setParameter(name + "From", path.isEmpty() ? "" : path + "/").setParameter(name + "To", path.isEmpty() ? "~" : path + "0");
    }

    /** An empty list in SQL: no path is called so. */
    private static Collection<String> some(Collection<String> paths) {
        return paths.isEmpty() ? List.of("-") : paths;
    }
}
