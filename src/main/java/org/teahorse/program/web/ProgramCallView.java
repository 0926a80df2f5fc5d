package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.teahorse.content.LinkedData;
import org.teahorse.content.RecordHead;
import org.teahorse.program.CallDetail;
import org.teahorse.program.CallParts.Deadline;
import org.teahorse.program.CallPhase;
import org.teahorse.program.CallSummary;
import org.teahorse.program.CallTrack;
import org.teahorse.program.Calls;
import org.teahorse.program.DeadlineStage;
import org.teahorse.program.ProgramSummary;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Settings;

/** The page of one call. */
@Named
@RequestScoped
public class ProgramCallView extends PlaceView<CallDetail> {

    @EJB
    private Calls calls;

    @Inject
    private Clock clock;

    @Override
    protected CallDetail read(long number) {
        return calls.detail(number);
    }

    @Override
    protected RecordHead head(CallDetail shown) {
        return shown.call().head();
    }

    public CallSummary getCall() {
        return getDetail().call();
    }

    public ProgramSummary getProgram() {
        return getDetail().program();
    }

    /** The chain of deadlines where the reader is. */
    public List<Deadline> getChain() {
        return getCall().parts().chain(path());
    }

    /** The enterprise's deadlines that hold in some divisions only. */
    public List<Deadline> getLocalDeadlines() {
        return getCall().parts().deadlines().stream()
                .filter(deadline -> deadline.stage() == DeadlineStage.ENTERPRISE && !deadline.regionPath().isEmpty())
                .sorted(Comparator.comparing(Deadline::regionPath)).toList();
    }

    /** The reader's own last day; null when none is known. */
    public LocalDate getDeadline() {
        return getCall().ownDeadline(path());
    }

    /** Where the call stands for the reader: what others may still do after the reader's own last day keeps nothing open. */
    public CallPhase getPhase() {
        LocalDate own = getDeadline();
        return getCall().phase() == CallPhase.OPEN && !isEvent() && own != null && own.isBefore(LocalDate.now(clock)) ? CallPhase.CLOSED : getCall().phase();
    }

    /** The name of a division in the reader's language. */
    public String nameOf(String region) {
        return regions().find(region).map(found -> found.name(faces().getViewRoot().getLocale())).orElse("");
    }

    /** Whether it is something to go to. */
    public boolean isEvent() {
        return getCall().track() == CallTrack.TRAINING || getCall().track() == CallTrack.EVENT;
    }

    /** The same facts for machines: a training is an event, every other call a date of its program. */
    public JsonObject getData() {
        CallSummary call = getCall();
        return LinkedData.of("Event", EntryType.CALL, call.head())
                .day("startDate", call.opensOn())
                .day("endDate", call.closesOn())
                .text("eventStatus", call.phase() == CallPhase.CANCELLED ? "https://schema.org/EventCancelled"
                        : call.phase() == CallPhase.SUSPENDED ? "https://schema.org/EventPostponed" : "https://schema.org/EventScheduled")
                .part("location", call.place() == null ? LinkedData.part("VirtualLocation").text("url", Settings.publicUrl() + EntryType.CALL.address(call.head().id()))
                        : LinkedData.part("Place").text("name", call.place()).text("address", call.place()))
                .bodies("organizer", getProgram().terms().issuers())
                .area("areaServed", getRegion())
                .part("about", LinkedData.part("GovernmentService").text("name", getProgram().head().title())
                        .text("url", Settings.publicUrl() + EntryType.PROGRAM.address(getProgram().head().id())))
                .build();
    }
}
