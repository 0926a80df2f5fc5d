package org.teahorse.policy.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.teahorse.content.WithdrawnException;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicyDetail;
import org.teahorse.policy.PolicyDetail.Part;
import org.teahorse.policy.PolicySummary;
import org.teahorse.region.Regions;
import org.teahorse.shared.NotFoundException;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;
import org.teahorse.taxonomy.Taxonomy;

/** The page of one policy. */
@Named
@RequestScoped
public class PolicyDetailView {

    /** Longer tables of contents leave out what stands deeper. */
    private static final int LONGEST_CONTENTS = 60;
    private static final int FIRST_WORDS = 16;

    @EJB
    private Policies policies;

    @EJB
    private Sources sources;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private FacesContext faces;

    private String id;
    private PolicyDetail detail;
    private Source source;
    private List<PolicyFact> facts = List.of();
    private List<Entry> contents = List.of();

    /** A line of the table of contents. */
    public record Entry(String anchor, String number, String label, int depth) {
    }

    /** A line of the list of relations. @param key of the words that say how the two stand to each other */
    public record Link(String key, PolicyDetail.Relation relation) {
    }

    public void load() throws IOException {
        try {
            detail = policies.detail(Long.parseLong(id));
        } catch (NumberFormatException | NotFoundException unknown) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (WithdrawnException gone) {
            faces.getExternalContext().getRequestMap().put("teahorse.withdrawn", gone);
            refuse(HttpServletResponse.SC_GONE);
            return;
        }
        source = sources.find(getSummary().sourceKey());
        Locale locale = faces.getViewRoot().getLocale();
        facts = new PolicyFacts(regions, taxonomy, locale).of(detail);
        contents = contents(detail.parts());
    }

    private void refuse(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
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

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public PolicyDetail getDetail() {
        return detail;
    }

    public PolicySummary getSummary() {
        return detail.summary();
    }

    public Source getSource() {
        return source;
    }

    /** The name of the source in the reader's language. */
    public String getSourceName() {
        return english() && source.nameEn() != null ? source.nameEn() : source.name();
    }

    private boolean english() {
        return "en".equals(faces.getViewRoot().getLocale().getLanguage());
    }

    /** The translated title; null when the page is Chinese or nobody translated it. */
    public String getTranslatedTitle() {
        return english() ? getSummary().titleIn("en") : null;
    }

    /** The summary in the reader's language, else the Chinese one; null when there is none. */
    public String getAbstract() {
        return english() && getSummary().summaryIn("en") != null ? getSummary().summaryIn("en") : getSummary().summary();
    }

    /** The language of {@link #getAbstract()}. */
    public String getAbstractLanguage() {
        return english() && getSummary().summaryIn("en") != null ? "en" : "zh-CN";
    }

    /** One line for search engines and for those to whom the page is sent. */
    public String getDescription() {
        return Stream.of(getSummary().documentNumber(), String.join("、", getSummary().issuers()),
                        Objects.requireNonNullElse(getAbstract(), opening()))
                .filter(Objects::nonNull).filter(text -> !text.isBlank()).reduce((one, other) -> one + " · " + other).orElse(getSummary().title());
    }

    private String opening() {
        String text = detail.parts().stream().map(Part::text).filter(words -> !words.isBlank()).findFirst().orElse("").strip();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    public List<PolicyFact> getFacts() {
        return facts;
    }

    public List<Entry> getContents() {
        return contents;
    }

    public boolean isOwned() {
        return detail.measures().stream().anyMatch(measure -> measure.owner() != null);
    }

    /** What this paper says of others, then what others say of it. */
    public List<Link> getLinks() {
        List<Link> links = new ArrayList<>();
        detail.relations().forEach(relation -> links.add(new Link("relation.to." + relation.kind(), relation)));
        detail.relatedBy().forEach(relation -> links.add(new Link("relation.from." + relation.kind(), relation)));
        return links;
    }

    /** The papers of this name, this one among them, newest first. */
    public List<PolicySummary> getVersions() {
        return detail.versions().isEmpty() ? List.of() : Stream.concat(Stream.of(getSummary()), detail.versions().stream())
                .sorted(Comparator.comparing(PolicySummary::day, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        return PolicyData.of(detail, regions.find(getSummary().region()).orElse(null));
    }
}
