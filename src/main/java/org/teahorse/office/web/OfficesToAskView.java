package org.teahorse.office.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.office.OfficeSummary;
import org.teahorse.office.Offices;

/** The offices to ask, for the page of anything one may have a question about. */
@Named
@RequestScoped
public class OfficesToAskView {

    private static final int MOST = 3;

    @EJB
    private Offices offices;

    /** A page asks several times while it is written. */
    private final Map<List<Object>, List<OfficeSummary>> asked = new HashMap<>();

    /** At most three, for somebody in a division; an empty path stands for the province. */
    public List<OfficeSummary> of(String regionPath, List<String> topics) {
        return asked.computeIfAbsent(List.of(regionPath, topics), question -> offices.toAsk(regionPath, topics, MOST));
    }

    /** The hours of an office in a language, else as they are; null when there are none. */
    public String hours(OfficeSummary office, String language) {
        String translated = office.head().translations().text("hours", language);
        return translated == null ? office.hours() : translated;
    }
}
