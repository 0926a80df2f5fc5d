package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.policy.PolicyFinder;
import org.teahorse.program.CallSummary;
import org.teahorse.program.ProgramDetail;
import org.teahorse.program.ProgramParts.PolicyReference;
import org.teahorse.program.ProgramParts.Step;
import org.teahorse.program.ProgramSummary;
import org.teahorse.program.ProgramTerms;
import org.teahorse.program.Programs;
import org.teahorse.search.EntryType;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** The page of one program. */
@Named
@RequestScoped
public class ProgramDetailView extends PlaceView<ProgramDetail> {

    private static final Pattern ARTICLE = Pattern.compile("art-(\\d+)");

    @EJB
    private Programs programs;

    @Inject
    private Taxonomy taxonomy;

    @Override
    protected ProgramDetail read(long number) {
        return programs.detail(number);
    }

    @Override
    protected RecordHead head(ProgramDetail shown) {
        return shown.program().head();
    }

    public ProgramSummary getProgram() {
        return getDetail().program();
    }

    public ProgramTerms getTerms() {
        return getProgram().terms();
    }

    /** The promise in the reader's language, else the original. */
    public String getPromise() {
        return getProgram().promise(isEnglish() ? "en" : "zh");
    }

    /** The language of {@link #getPromise()}. */
    public String getPromiseLanguage() {
        return translated("promise") == null ? "zh-CN" : "en";
    }

    public CallSummary getCall() {
        return getProgram().shown();
    }

    /** The reader's own last day under the call that is shown; null when there is none. */
    public LocalDate getDeadline() {
        return getCall() == null ? null : lastDay(getCall());
    }

    /** Working days promised from handing in to the end; 0 when no step promises any. */
    public int getDays() {
        return getTerms().parts().steps().stream().map(Step::days).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    /** The policy a clause stands in, when it is in the catalogue; else null. */
    public PolicyFinder.Found policy(PolicyReference cited) {
        return cited == null ? null : getDetail().policies().get(cited);
    }

    /** Where a clause can be read; null when its policy is not in the catalogue. */
    public String address(PolicyReference cited) {
        PolicyFinder.Found found = policy(cited);
        return found == null ? null : "/policy/" + found.id() + (cited.anchor() == null ? "" : "#" + cited.anchor());
    }

    /** The number of an article, as its anchor tells it: 第 28 条 for art-28; null when it tells none. */
    public String article(PolicyReference cited) {
        Matcher article = cited.anchor() == null ? null : ARTICLE.matcher(cited.anchor());
        return article != null && article.matches() ? article.group(1) : null;
    }

    public List<Topic> getTopics() {
        return getHead().topics().stream().map(taxonomy::topic).flatMap(Optional::stream).toList();
    }

    public List<Industry> getIndustries() {
        return getProgram().industries().stream().map(taxonomy::industry).flatMap(Optional::stream).toList();
    }

    /** The reader's own last day under a call; null when none is known. */
    public LocalDate lastDay(CallSummary call) {
        return call.ownDeadline(path());
    }

    /** The calls but the one that stands above. */
    public List<CallSummary> getOtherCalls() {
        return getDetail().calls().stream().filter(call -> getCall() == null || call.head().id() != getCall().head().id()).toList();
    }

    /** The local variant that holds where the reader is; null for none. */
    public RecordHead getLocal() {
        return getDetail().variants().stream()
                .filter(variant -> path().equals(variant.regionPath()) || path().startsWith(variant.regionPath() + "/"))
                .max(Comparator.comparingInt(variant -> variant.regionPath().length())).orElse(null);
    }

    /** The name of a variant's division in the reader's language. */
    public String placeOf(RecordHead variant) {
        return regions().find(variant.region()).map(region -> region.name(faces().getViewRoot().getLocale())).orElse("");
    }

    /** The same facts for machines. */
    public JsonObject getData() {
        ProgramSummary program = getProgram();
        return LinkedData.of("GovernmentService", EntryType.PROGRAM, program.head())
                .text("serviceType", program.terms().kind() == null ? null : program.terms().kind().name())
                .text("serviceOutput", program.terms().promise())
                .bodies("provider", program.terms().issuers())
                .area("areaServed", getRegion())
                .text("termsOfService", program.head().sourceUrl())
                .parts("availableChannel", getCall() == null ? List.of() : getCall().parts().channels().stream()
                        .map(channel -> LinkedData.part("ServiceChannel").text("name", channel.name()).text("serviceUrl", channel.url())).toList())
                .build();
    }
}
