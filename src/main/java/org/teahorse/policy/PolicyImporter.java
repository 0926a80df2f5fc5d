package org.teahorse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teahorse.policy.domain.ExtractedRelation;
import org.teahorse.policy.domain.Measure;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyAttachment;
import org.teahorse.policy.domain.PolicyMeasure;
import org.teahorse.policy.domain.PolicyNode;
import org.teahorse.policy.domain.PolicyRelation;
import org.teahorse.policy.domain.PolicyText;
import org.teahorse.policy.domain.TextNode;
import org.teahorse.policy.store.PolicyStore;
import org.teahorse.shared.DocumentNumber;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/**
 * Takes policies from imports: reads what the row leaves open from title and text, keeps texts as versions, links relations and
 * publishes to the search, all in the transaction of the chunk.
 */
@ApplicationScoped
public class PolicyImporter implements ContentImporter {

    private static final int LONGEST_NAME = 500;

    @Inject
    private PolicyStore store;

    @Inject
    private PolicyReader reader;

    @Inject
    private PolicyPublisher publisher;

    @Inject
    private Clock clock;

    @Override
    public String contentType() {
        return "policy";
    }

    @Override
    public List<ContentField> fields() {
        return PolicyFields.ALL;
    }

    @Override
    public ChunkOutcome importRows(Source source, List<ContentRow> rows) {
        Instant now = clock.instant();
        Map<String, Policy> known = store.byExternalId(source.key(), rows.stream().map(ContentRow::externalId).toList());
        List<RowProblem> problems = new ArrayList<>();
        List<Long> unchanged = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int created = 0;
        PolicyReader.Session reading = reader.open(source);
        for (ContentRow row : rows) {
            Policy policy = known.get(row.externalId());
            if (policy != null && !policy.isWithdrawn() && policy.getContentHash().equals(reading.hash(row))) {
                unchanged.add(policy.getId());
                continue;
            }
            PolicyReader.Reading read = reading.read(row);
            problems.addAll(read.problems());
            if (read.facts() == null) {
                continue;
            }
            if (policy == null) {
                policy = new Policy(source.key(), row.externalId(), now);
                created++;
            }
            policy.take(read.facts(), now);
            changed.add(new Change(read, policy));
        }
        save(changed, now);
        store.checked(unchanged, now);
        List<Long> ids = changed.stream().map(change -> change.policy().getId()).toList();
        if (!ids.isEmpty()) {
            List<Long> toPublish = new ArrayList<>(ids);
            store.link(ids, now).stream().filter(id -> !ids.contains(id)).forEach(toPublish::add);
            publisher.publish(toPublish);
        }
        return new ChunkOutcome(created, changed.size() - created, unchanged.size(), problems);
    }

    /** A policy and what was just read of it. */
    private record Change(PolicyReader.Reading read, Policy policy) {
    }

    private void save(List<Change> changed, Instant now) {
        List<Policy> policies = changed.stream().map(Change::policy).toList();
        Map<Long, PolicyText> texts = store.texts(policies.stream().map(Policy::getCurrentText).filter(id -> id != null).toList());
        store.removeParts(policies.stream().map(Policy::getId).filter(id -> id != null).toList());
        policies.stream().filter(policy -> policy.getId() == null).forEach(store::add);
        for (Change change : changed) {
            saveText(change.read(), change.policy(), texts.get(change.policy().getCurrentText()), now);
            saveParts(change.read(), change.policy());
        }
        store.flushAndClear();
    }

    private void saveText(PolicyReader.Reading read, Policy policy, PolicyText current, Instant now) {
        if (read.parsed() == null) {
            policy.show(null);
            return;
        }
        String hash = Hashes.sha256(read.parsed().text());
        if (current != null && current.getBodyHash().equals(hash)) {
            return;
        }
        int number = current == null && policy.getCurrentText() == null ? 1 : store.lastTextNumber(policy.getId()) + 1;
        PolicyText text = new PolicyText(policy.getId(), number, read.parsed().text(), hash, now);
        store.add(text);
        policy.show(text);
        int[] position = {0};
        read.parsed().nodes().forEach(node -> saveNode(text.getId(), position, 0, node));
    }

    private void saveNode(Long textId, int[] position, int depth, TextNode node) {
        store.add(new PolicyNode(textId, position[0]++, depth, node));
        node.children().forEach(child -> saveNode(textId, position, depth + 1, child));
    }

    private void saveParts(PolicyReader.Reading read, Policy policy) {
        for (Measure measure : read.measures()) {
            store.add(new PolicyMeasure(policy.getId(), measure.ordinal(), cut(measure.title()), measure.anchor(),
                    measure.lead().map(PolicyImporter::cut).orElse(null)));
        }
        for (ExtractedRelation relation : read.extraction().relations()) {
            addRelation(policy, relation.kind(), relation.targetTitle(), relation.targetNumber(), true);
        }
        read.row().objects("relations").forEach(declared -> {
            JsonObject relation = declared.asJsonObject();
            addRelation(policy, RelationKind.valueOf(relation.getString("kind")), relation.getString("title", ""),
                    DocumentNumber.parse(relation.getString("number", "")), false);
        });
        int position = 0;
        for (JsonValue declared : read.row().objects("attachments")) {
            JsonObject attachment = declared.asJsonObject();
            store.add(new PolicyAttachment(policy.getId(), position++, cut(attachment.getString("title")),
                    attachment.getString("url", null), mediaType(attachment), attachment.getString("text", null)));
        }
    }

    private void addRelation(Policy policy, RelationKind kind, String title, Optional<DocumentNumber> number, boolean extracted) {
        if (title.length() > LONGEST_NAME || number.map(found -> found.key().length() > 120).orElse(false)) {
            // no document has a name like this: a quotation was never closed
            return;
        }
        store.add(new PolicyRelation(policy.getId(), kind, title.isEmpty() ? null : title,
                number.map(DocumentNumber::printed).orElse(null), number.map(DocumentNumber::key).orElse(null), extracted));
    }

    private static String mediaType(JsonObject attachment) {
        String type = attachment.getString("mediaType", "");
        return type.matches("[\\w.+-]{1,50}/[\\w.+-]{1,49}") ? type : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }

    @Override
    public List<String> liveExternalIds(String sourceKey, String after, int most) {
        return store.liveExternalIds(sourceKey, after, most);
    }

    @Override
    public long liveCount(String sourceKey) {
        return store.liveCount(sourceKey);
    }

    @Override
    public void withdraw(String sourceKey, List<String> externalIds) {
        Instant now = clock.instant();
        List<Policy> gone = List.copyOf(store.byExternalId(sourceKey, externalIds).values());
        gone.forEach(policy -> policy.withdraw("absent", now));
        // before the publisher asks the database who is still live
        store.flush();
        publisher.withdraw(gone.stream().map(Policy::getId).toList());
    }
}
