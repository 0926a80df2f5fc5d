package org.teahorse.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.outbox.store.JobRunStore;
import org.teahorse.outbox.store.OutboxStore;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/** Shows administrators what waits and what failed, and lets them have it tried at once. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class OutboxCare {

    @Inject
    private OutboxStore store;

    @Inject
    private JobRunStore runs;

    @Inject
    private Instance<OutboxHandler> handlers;

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    @Inject
    private Event<Outbox.WorkWaiting> waiting;

    /** Every topic that has a handler or a message, by name. */
    @RolesAllowed("staff")
    public List<OutboxTopic> topics() {
        access.require(Act.CONFIGURE, "");
        Map<String, OutboxTopic> waitingByTopic = store.topics().stream().collect(Collectors.toMap(OutboxTopic::topic, topic -> topic));
        Map<String, OutboxTopic> topics = new TreeMap<>(waitingByTopic);
        handlers.forEach(handler -> {
            OutboxTopic known = waitingByTopic.get(handler.topic());
            topics.put(handler.topic(), known == null ? new OutboxTopic(handler.topic(), true, 0, 0, null)
                    : new OutboxTopic(known.topic(), true, known.waiting(), known.failed(), known.oldest()));
        });
        return List.copyOf(topics.values());
    }

    /** What failed, oldest first. */
    @RolesAllowed("staff")
    public Page<FailedMessage> failed(int number, int size) {
        access.require(Act.CONFIGURE, "");
        return new Page<>(store.failed((number - 1) * size, size), store.countFailed(), number, size);
    }

    /** The last run of each job that timers start, by name. */
    @RolesAllowed("staff")
    public List<JobRun> jobs() {
        access.require(Act.CONFIGURE, "");
        return runs.all();
    }

    /** Messages of all topics not yet done. */
    @RolesAllowed("staff")
    public long backlog() {
        access.require(Act.CONFIGURE, "");
        return store.count();
    }

    /** Makes a message that failed due now. @throws NotFoundException when it was done meanwhile, or never failed */
    @RolesAllowed("staff")
    public void retry(long id) {
        access.require(Act.CONFIGURE, "");
        String topic = store.due(id).orElseThrow(() -> new NotFoundException("outbox.gone", id));
        audit.record("outbox.retried", "outbox", String.valueOf(id), Json.createObjectBuilder().add("topic", topic).build());
        waiting.fire(new Outbox.WorkWaiting(topic));
    }

    /** Makes everything of a topic that failed due now. @return how much that is */
    @RolesAllowed("staff")
    public int retryAll(String topic) {
        access.require(Act.CONFIGURE, "");
        int due = store.dueAll(topic);
        if (due > 0) {
            audit.record("outbox.retried", "outbox", topic, Json.createObjectBuilder().add("messages", due).build());
            waiting.fire(new Outbox.WorkWaiting(topic));
        }
        return due;
    }
}
