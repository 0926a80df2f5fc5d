package org.teahorse.exchange.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Freshness;
import org.teahorse.content.RecordHead;
import org.teahorse.exchange.BrokenLink;
import org.teahorse.exchange.ContentHealth;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;
import org.teahorse.source.Source;

/** How the content is: what is old, what leads nowhere, what never came. A list stands behind every number. */
@Named
@RequestScoped
public class ExchangeHealthView {

    private static final int SIZE = 50;
    private static final String BROKEN = "broken";
    private static final Map<String, Freshness> AGES = Map.of("stale", Freshness.STALE, "ageing", Freshness.AGEING);

    @EJB
    private ContentHealth health;

    @EJB
    private Catalogue catalogue;

    @Inject
    private FacesContext faces;

    private String list;
    private String type;
    private String number;
    private EntryType shown;
    private List<RecordHead> records = List.of();
    private List<BrokenLink> broken = List.of();
    private Map<Long, RecordHead> users = Map.of();
    private boolean more;

    public void load() {
        shown = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(type)).filter(catalogue.types()::contains).findFirst().orElse(null);
        int first = (getPage() - 1) * SIZE;
        if (shown != null && AGES.containsKey(String.valueOf(list))) {
            List<RecordHead> found = catalogue.aged(shown, AGES.get(list), first, SIZE + 1);
            more = found.size() > SIZE;
            records = found.subList(0, Math.min(SIZE, found.size()));
        } else if (shown != null && BROKEN.equals(list)) {
            List<BrokenLink> found = health.broken(shown, first, SIZE + 1);
            more = found.size() > SIZE;
            broken = found.subList(0, Math.min(SIZE, found.size()));
            users = catalogue.heads(shown, broken.stream().flatMap(link -> link.records().stream()).distinct().toList()).stream()
                    .collect(Collectors.toMap(RecordHead::id, Function.identity()));
        } else {
            list = null;
        }
    }

    public List<ContentHealth.Line> getLines() {
        return health.lines();
    }

    public ContentHealth.Asked getAsked() {
        return health.asked();
    }

    /** Whether addresses are asked at all. */
    public boolean isAsking() {
        return Settings.linkChecks();
    }

    public List<Source> getNeverImported() {
        return health.neverImported();
    }

    public List<RecordHead> getRecords() {
        return records;
    }

    public List<BrokenLink> getBroken() {
        return broken;
    }

    /** The records that name an address, without those that were withdrawn since. */
    public List<RecordHead> users(BrokenLink link) {
        return link.records().stream().map(users::get).filter(head -> head != null).toList();
    }

    /** A record's title in the reader's language. */
    public String title(RecordHead head) {
        String english = head.translations().text("title", "en");
        return "en".equals(faces.getViewRoot().getLocale().getLanguage()) && english != null ? english : head.title();
    }

    /** The type whose list is shown; null for none. */
    public EntryType getShown() {
        return shown;
    }

    public boolean isMore() {
        return more;
    }

    public int getPage() {
        return Page.numberOf(number);
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
