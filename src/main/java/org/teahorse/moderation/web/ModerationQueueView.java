package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.actor.Act;
import org.teahorse.moderation.QueueRequest.Sort;
import org.teahorse.moderation.QueueRequest.Tab;
import org.teahorse.moderation.QueueRequest;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.Reviewing;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;

/** The queue of an office. */
@Named
@RequestScoped
public class ModerationQueueView {

    @EJB
    private Reviewing reviewing;

    @Inject
    private Regions regions;

    @Inject
    private OwnPlaces places;

    @Inject
    private DueDays days;

    private String tab;
    private String type;
    private String region;
    private String text;
    private String sort;
    private String number;
    private QueueRequest asked;
    private Reviewing.Queue queue;

    public void load() {
        asked = QueueRequest.of(tab, type, regions.find(region).map(Region::path).orElse(null), text, sort, number);
        queue = reviewing.queue(asked);
    }

    public QueueRequest getAsked() {
        return asked;
    }

    public Reviewing.Queue getQueue() {
        return queue;
    }

    public List<Tab> getTabs() {
        return Arrays.asList(Tab.values());
    }

    public List<EntryType> getTypes() {
        return Arrays.asList(EntryType.values());
    }

    public List<Sort> getSorts() {
        return Arrays.asList(Sort.values());
    }

    public List<Reason> getReasons() {
        return Arrays.asList(Reason.values());
    }

    /** The divisions the reader may filter by. */
    public List<Region> getPlaces() {
        return places.of(Act.READ_DRAFTS);
    }

    /** A division in short, for the list. */
    public String place(String path, Locale locale) {
        return places.shortName(path, locale);
    }

    /** How many a tab has, as it is shown. */
    public String count(Tab of) {
        long count = queue.counts().get(of);
        return count >= Reviewing.MOST_COUNTED ? Reviewing.MOST_COUNTED + "+" : String.valueOf(count);
    }

    /** The address of another tab or page under the same filters. */
    public String address(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(asked.parameters());
        if (asked.region() != null) {
            parameters.put("region", region);
        }
        parameters.put(name, value);
        return "/staff/queue?" + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public DueDays getDays() {
        return days;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
