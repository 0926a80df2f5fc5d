package org.teahorse.policy.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.teahorse.content.RecordHead;
import org.teahorse.content.RecordView;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicyDetail.Part;
import org.teahorse.policy.PolicySummary;
import org.teahorse.taxonomy.Taxonomy;

/** The page of one policy. */
@Named
@RequestScoped
public class PolicyDetailView extends RecordView<PolicyDetail> {

    /** Longer tables of contents leave out what stands deeper. */
    private static final int LONGEST_CONTENTS = 60;
    private static final int FIRST_WORDS = 16;

    @EJB
    private Policies policies;

    @Inject
    private Taxonomy taxonomy;

    private List<PolicyFact> facts = List.of();
    private List<Entry> contents = List.of();

    /** A line of the table of contents. */
    public record Entry(String anchor, String number, String label, int depth) {
    }

    /** A line of the list of relations. @param key of the words that say how the two stand to each other */
    public record Link(String key, PolicyDetail.Relation relation) {
    }

    @Override
    protected PolicyDetail read(long number) {
        return policies.detail(number);
    }

    @Override
    protected RecordHead head(PolicyDetail shown) {
        return shown.summary().head();
    }

    @Override
    protected void prepare() {
        facts = new PolicyFacts(regions(), taxonomy, faces().getViewRoot().getLocale()).of(getDetail());
        contents = contents(getDetail().parts());
    }

    private static List<Entry> contents(List<Part> parts) {
        List<Part> named = parts.stream().filter(part -> part.navigable() && !(part.number().isBlank() && part.heading().isBlank())).toList();
        int deepest = named.stream().mapToInt(Part::depth).max().orElse(0);
        while (deepest > 0 && named.size() > LONGEST_CONTENTS) {
            int limit = --deepest;
            named = named.stream().filter(part -> part.depth() <= limit).toList();
        }
        return named.size() < 3 ? List.of() : named.stream()
                .map(part -> new Entry(part.anchor(), part.number(), part.heading().isBlank() ? firstWords(part) : part.heading(), part.depth())).toList();
    }

    private static String firstWords(Part part) {
        String text = part.text().strip();
        int end = text.split("[。；;\n]", 2)[0].length();
        return end <= FIRST_WORDS ? text.substring(0, end) : text.substring(0, FIRST_WORDS) + "…";
    }

    public PolicySummary getSummary() {
        return getDetail().summary();
    }

    /** One line for search engines and for those to whom the page is sent. */
    public String getDescription() {
        return Stream.of(getSummary().documentNumber(), String.join("、", getSummary().issuers()),
                        Objects.requireNonNullElse(getAbstract(), opening()))
                .filter(Objects::nonNull).filter(text -> !text.isBlank()).reduce((one, other) -> one + " · " + other).orElse(getSummary().title());
    }

    private String opening() {
        String text = getDetail().parts().stream().map(Part::text).filter(words -> !words.isBlank()).findFirst().orElse("").strip();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    public List<PolicyFact> getFacts() {
        return facts;
    }

    public List<Entry> getContents() {
        return contents;
    }

    public boolean isOwned() {
        return getDetail().measures().stream().anyMatch(measure -> measure.owner() != null);
    }

    /** What this paper says of others, then what others say of it. */
    public List<Link> getLinks() {
        List<Link> links = new ArrayList<>();
        getDetail().relations().forEach(relation -> links.add(new Link("relation.to." + relation.kind(), relation)));
        getDetail().relatedBy().forEach(relation -> links.add(new Link("relation.from." + relation.kind(), relation)));
        return links;
    }

    /** The papers of this name, this one among them, newest first. */
    public List<PolicySummary> getVersions() {
        return getDetail().versions().isEmpty() ? List.of() : Stream.concat(Stream.of(getSummary()), getDetail().versions().stream())
                .sorted(Comparator.comparing(PolicySummary::day, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        return PolicyData.of(getDetail(), regions().find(getSummary().region()).orElse(null));
    }
}
