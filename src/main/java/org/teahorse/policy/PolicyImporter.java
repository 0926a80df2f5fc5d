package org.teahorse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.teahorse.content.Examination;
import org.teahorse.content.RecordImporter;
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
import org.teahorse.search.EntryType;
import org.teahorse.shared.DocumentNumber;
import org.teahorse.shared.Hashes;
import org.teahorse.source.ContentRow;
import org.teahorse.source.Source;

/**
 * Takes policies from imports: reads what the row leaves open from title and text, keeps texts as versions, links relations and
 * publishes to the search, all in the transaction of the chunk.
 */
@ApplicationScoped
public class PolicyImporter extends RecordImporter<Policy, PolicyReader.Reading> {

    private static final int LONGEST_NAME = 500;

    public PolicyImporter() {
        super(EntryType.POLICY, Policy.class, PolicyFields.ALL, Policy::new);
    }

    @Inject
    private PolicyStore store;

    @Inject
    private PolicyReader reader;

    @Inject
    private PolicyPublisher publisher;

    @Override
    protected Session<PolicyReader.Reading> open(Source source, List<ContentRow> rows) {
        return reader.open(source);
    }

    @Override
    public Examination examine(Source source, ContentRow row) {
        return PolicyExamination.of(reader.open(source).read(row));
    }

    @Override
    public List<Examination.Part> parts(String field, String text) {
        return field.equals("text") ? PolicyExamination.parts(text) : super.parts(field, text);
    }

    @Override
    protected void take(Policy policy, PolicyReader.Reading reading, Instant now) {
        policy.take(reading.facts(), now);
    }

    @Override
    protected List<Long> affected(List<Long> changed, Instant now) {
        return List.copyOf(store.link(changed, now));
    }

    @Override
    public Map<Long, List<String>> furtherLinks(Collection<Long> ids) {
        return store.attachmentAddresses(ids);
    }

    @Override
    public void publish(Collection<Long> ids) {
        publisher.publish(ids);
    }

    @Override
    public void unpublish(Collection<Long> ids) {
        publisher.withdraw(ids);
    }

    @Override
    protected void removeParts(List<Long> ids) {
        store.removeParts(ids);
    }

    @Override
    protected void saveParts(List<Change<Policy, PolicyReader.Reading>> changed, Instant now) {
        List<Policy> policies = changed.stream().map(Change::entity).toList();
        Map<Long, PolicyText> texts = store.texts(policies.stream().map(Policy::getCurrentText).filter(id -> id != null).toList());
        for (Change<Policy, PolicyReader.Reading> change : changed) {
            saveText(change.reading(), change.entity(), texts.get(change.entity().getCurrentText()), now);
            saveParts(change.reading(), change.entity());
        }
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
        records().add(text);
        policy.show(text);
        int[] position = {0};
        read.parsed().nodes().forEach(node -> saveNode(text.getId(), position, 0, node));
    }

    private void saveNode(Long textId, int[] position, int depth, TextNode node) {
        records().add(new PolicyNode(textId, position[0]++, depth, node));
        node.children().forEach(child -> saveNode(textId, position, depth + 1, child));
    }

    private void saveParts(PolicyReader.Reading read, Policy policy) {
        for (Measure measure : read.measures()) {
            records().add(new PolicyMeasure(policy.getId(), measure.ordinal(), cut(measure.title()), measure.anchor(),
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
            records().add(new PolicyAttachment(policy.getId(), position++, cut(attachment.getString("title")),
                    attachment.getString("url", null), mediaType(attachment), attachment.getString("text", null)));
        }
    }

    private void addRelation(Policy policy, RelationKind kind, String title, Optional<DocumentNumber> number, boolean extracted) {
        if (title.length() > LONGEST_NAME || number.map(found -> found.key().length() > 120).orElse(false)) {
            // no document has a name like this: a quotation was never closed
            return;
        }
        records().add(new PolicyRelation(policy.getId(), kind, title.isEmpty() ? null : title,
                number.map(DocumentNumber::printed).orElse(null), number.map(DocumentNumber::key).orElse(null), extracted));
    }

    private static String mediaType(JsonObject attachment) {
        String type = attachment.getString("mediaType", "");
        return type.matches("[\\w.+-]{1,50}/[\\w.+-]{1,49}") ? type : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
