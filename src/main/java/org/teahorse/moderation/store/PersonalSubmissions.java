package org.teahorse.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.teahorse.shared.JsonRows;

/** What one person wrote: for showing it to them, and for taking their name out. */
@ApplicationScoped
public class PersonalSubmissions {

    /** The text only where nobody else wrote in it. */
    private static final String SUBMISSIONS = """
            select s.id "number", s.entry_type "type", s.kind, s.state, s.title, s.organisation_id "organisation", s.region_path "region",
              s.created_at "createdAt", s.edited_at "editedAt", s.submitted_at "submittedAt", s.published_at "publishedAt",
              case when s.writers <@ array[s.author_id] then s.fields end "fields"
            from submission s where s.author_id = :person order by s.id""";
    private static final String NOTES = """
            select n.submission_id "submission", n.at, n.text from submission_note n where n.person_id = :person order by n.id""";

    @PersistenceContext
    private EntityManager entities;

    public JsonValue submissions(UUID person) {
        return rows(SUBMISSIONS, person);
    }

    public long countSubmissions(UUID person) {
        return count(SUBMISSIONS, person);
    }

    public JsonValue notes(UUID person) {
        return rows(NOTES, person);
    }

    public long countNotes(UUID person) {
        return count(NOTES, person);
    }

    private JsonValue rows(String select, UUID person) {
        return JsonRows.read(entities.createNativeQuery(JsonRows.array(select), String.class).setParameter("person", person).getSingleResult());
    }

    private long count(String select, UUID person) {
        return ((Number) entities.createNativeQuery(JsonRows.count(select)).setParameter("person", person).getSingleResult()).longValue();
    }

    /** An author's name, in submissions and in the steps that are no office's decision: who decided stays. */
    public void forgetAuthor(UUID person) {
        entities.createNativeQuery("update submission set author_name = '' where author_id = :person").setParameter("person", person).executeUpdate();
        entities.createNativeQuery("update submission_step set actor_name = '' where actor_kind = 'PERSON' and actor_id = :person and desk_path is null")
                .setParameter("person", person.toString()).executeUpdate();
    }

    public void forgetNoter(UUID person) {
        entities.createNativeQuery("update submission_note set person_name = '' where person_id = :person").setParameter("person", person).executeUpdate();
    }
}
