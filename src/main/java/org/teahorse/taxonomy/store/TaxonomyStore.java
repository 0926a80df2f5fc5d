package org.teahorse.taxonomy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Topic;
import org.teahorse.taxonomy.WorkingDay;

/** Reads and writes {@code topic}, {@code industry} and {@code calendar_day}. */
@ApplicationScoped
public class TaxonomyStore {

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Topic> topics() {
        List<Object[]> rows = entities.createNativeQuery("""
                select code, parent, name, translations ->> 'en', keywords from topic
                where valid_to is null or valid_to >= current_date order by position""", Object[].class).getResultList();
        return rows.stream().map(row -> new Topic((String) row[0], (String) row[1], (String) row[2], (String) row[3],
                List.of(((String) row[4]).split("\\|")))).toList();
    }

    @SuppressWarnings("unchecked")
    public List<Industry> industries() {
        List<Object[]> rows = entities.createNativeQuery("""
                select code, level, parent, name, translations ->> 'en' from industry
                where valid_to is null or valid_to >= current_date order by position""", Object[].class).getResultList();
        return rows.stream().map(row -> new Industry((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3],
                (String) row[4])).toList();
    }

    @SuppressWarnings("unchecked")
    public List<WorkingDay> days() {
        List<Object[]> rows = entities.createNativeQuery("select cast(day as varchar), working, basis, name from calendar_day order by day", Object[].class)
                .getResultList();
        return rows.stream().map(row -> new WorkingDay(LocalDate.parse((String) row[0]), (Boolean) row[1], (String) row[2], (String) row[3])).toList();
    }

    public void upsert(Topic topic, int position) {
        entities.createNativeQuery("""
                insert into topic (code, parent, name, translations, keywords, position)
                values (:code, :parent, :zh, jsonb_build_object('en', cast(:en as text)), :keywords, :position)
                on conflict (code) do update set parent = excluded.parent, name = excluded.name, translations = excluded.translations,
                  keywords = excluded.keywords, position = excluded.position""")
                .setParameter("code", topic.code())
                .setParameter("parent", topic.parent())
                .setParameter("zh", topic.nameZh())
                .setParameter("en", topic.nameEn())
                .setParameter("keywords", String.join("|", topic.keywords()))
                .setParameter("position", position)
                .executeUpdate();
    }

    /** Two thousand rows: sent in batches, and only when the number differs, because a standard's edition does not change. */
    public void replaceIndustries(String standard, List<Industry> industries) {
        Number present = (Number) entities.createNativeQuery("select count(*) from industry where standard = :standard")
                .setParameter("standard", standard).getSingleResult();
        if (present.intValue() == industries.size()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (var delete = connection.prepareStatement("delete from industry where standard = ?")) {
                delete.setString(1, standard);
                delete.executeUpdate();
            }
            try (var insert = connection.prepareStatement(
                    "insert into industry (standard, code, level, parent, name, translations, position) "
                            + "values (?, ?, ?, ?, ?, jsonb_strip_nulls(jsonb_build_object('en', cast(? as text))), ?)")) {
                for (int position = 0; position < industries.size(); position++) {
                    Industry industry = industries.get(position);
                    insert.setString(1, standard);
                    insert.setString(2, industry.code());
                    insert.setInt(3, industry.level());
                    insert.setString(4, industry.parent());
                    insert.setString(5, industry.name());
                    insert.setString(6, industry.nameEn());
                    insert.setInt(7, position);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    public void upsertDay(LocalDate day, boolean working, String basis, String name) {
        entities.createNativeQuery("""
                insert into calendar_day (day, working, basis, name) values (:day, :working, :basis, :name)
                on conflict (day) do nothing""")
                .setParameter("day", day)
                .setParameter("working", working)
                .setParameter("basis", basis)
                .setParameter("name", name)
                .executeUpdate();
    }
}
