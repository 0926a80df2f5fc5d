package org.teahorse.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.AuditHead;
import org.teahorse.audit.Audits;
import org.teahorse.content.Catalogue;
import org.teahorse.exchange.Imports;
import org.teahorse.identity.Claims;
import org.teahorse.identity.People;
import org.teahorse.identity.Units;
import org.teahorse.moderation.Corrections;
import org.teahorse.outbox.OutboxCare;
import org.teahorse.search.IndexAdministration;
import org.teahorse.search.SearchQuality;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.search.VocabularyAdministration;
import org.teahorse.shared.Setting;
import org.teahorse.source.Sources;
import org.teahorse.taxonomy.Taxonomy;

/** What the caller can reach. A desk that would refuse is not shown, and its figure not asked for. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Desks {

    private static final int QUALITY_DAYS = 30;

    @EJB
    private Units units;

    @EJB
    private People people;

    @EJB
    private Claims claims;

    @EJB
    private Audits audits;

    @EJB
    private OutboxCare outbox;

    @EJB
    private VocabularyAdministration vocabulary;

    @EJB
    private SearchQuality quality;

    @EJB
    private IndexAdministration index;

    @EJB
    private Corrections corrections;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Imports imports;

    @EJB
    private Sources sources;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor current;

    /** Desks of the console first, then those of staff; each costs one or two counts, however much there is. */
    @RolesAllowed("staff")
    public List<Desk> list() {
        List<Desk> desks = new ArrayList<>();
        boolean everyone = whole(Act.MANAGE_PEOPLE);
        add(desks, somewhere(Act.MANAGE_UNITS) || somewhere(Act.MANAGE_PEOPLE), "units", "/console/units", () -> units.list().size());
        add(desks, everyone, "people", "/console/people", () -> people.search("", 1, 1).total());
        if (whole(Act.READ_AUDIT)) {
            desks.add(new Desk("audit", "/console/audit", null, audits.heads(1, 1).items().stream().findFirst().map(AuditHead::publishedAt).orElse(null)));
        }
        boolean configuring = whole(Act.CONFIGURE);
        add(desks, configuring, "vocabulary", "/console/vocabulary", () -> vocabulary.list("", false, 1, 1).total());
        add(desks, configuring, "quality", "/console/search-quality", () -> quality.texts(QUALITY_DAYS, false, UnhelpfulText.Order.TIMES, 1, 1).total());
        add(desks, configuring, "taxonomy", "/console/taxonomy", () -> taxonomy.topics().size());
        add(desks, configuring, "settings", "/console/settings",
                () -> Arrays.stream(Setting.values()).filter(setting -> setting.origin() != Setting.Origin.DEFAULT).count());
        add(desks, configuring, "jobs", "/console/jobs", () -> outbox.backlog());
        add(desks, somewhere(Act.READ_IMPORTS), "imports", "/staff/imports", () -> imports.unsettled().values().stream().mapToLong(Long::longValue).sum());
        add(desks, somewhere(Act.DECLARE_SOURCE), "sources", "/staff/sources", () -> sources.all().size());
        add(desks, somewhere(Act.SETTLE_CORRECTION), "corrections", "/staff/corrections", () -> corrections.list(true, 1, 1).total());
        add(desks, somewhere(Act.DECIDE_CLAIM), "claims", "/staff/claims", () -> claims.list(true, 1, 1).total());
        add(desks, whole(Act.MANAGE_SEARCH), "search", "/staff/search", () -> index.status().rows());
        add(desks, true, "health", "/staff/health", () -> catalogue.ages().stream().mapToLong(Catalogue.Ages::stale).sum());
        return List.copyOf(desks);
    }

    private static void add(List<Desk> desks, boolean allowed, String key, String path, LongSupplier figure) {
        if (allowed) {
            desks.add(new Desk(key, path, figure.getAsLong(), null));
        }
    }

    private boolean somewhere(Act act) {
        return !current.get().regions(act).isEmpty();
    }

    private boolean whole(Act act) {
        return current.get().regions(act).contains("");
    }
}
