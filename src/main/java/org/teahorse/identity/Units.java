package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.identity.store.OrganisationStore;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.taxonomy.Taxonomy;

/** The units of government: a part of it in a region. Their mandates reach as far as their region. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Units {

    @Inject
    private OrganisationStore store;

    @Inject
    private MandateStore mandates;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** Every unit the caller may see, from wide to narrow. */
    @RolesAllowed("staff")
    public List<Organisation> list() {
        if (current.get().regions(Act.MANAGE_UNITS).isEmpty() && current.get().regions(Act.MANAGE_PEOPLE).isEmpty()) {
            access.require(Act.MANAGE_UNITS, "");
        }
        return store.units();
    }

    /** @param department code of a topic; empty for the general office */
    @RolesAllowed("staff")
    public void create(String name, String nameEn, String region, String department, boolean lendsReview) {
        Optional<Region> place = regions.find(region).filter(Region::current);
        List<Problem> problems = names(name, nameEn);
        if (place.isEmpty()) {
            problems.add(Problem.of("region", "value.missing"));
        }
        if (!department.isEmpty() && taxonomy.topic(department).isEmpty()) {
            problems.add(Problem.of("department", "topic.unknown", department));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        access.require(Act.MANAGE_UNITS, place.get().path());
        if (store.units().stream().anyMatch(unit -> unit.region().equals(region) && unit.name().equals(name))) {
            throw new InvalidInputException(List.of(Problem.of("name", "unit.there")));
        }
        Organisation unit = new Organisation(UUID.randomUUID(), OrganisationKind.UNIT, name, nameEn.isEmpty() ? null : nameEn, null,
                department.isEmpty() ? null : department, region, place.get().path(), lendsReview, false);
        store.insert(unit);
        audit("unit.created", unit.id());
    }

    @RolesAllowed("staff")
    public void change(UUID id, String name, String nameEn, boolean lendsReview) {
        access.require(Act.MANAGE_UNITS, unit(id).regionPath());
        List<Problem> problems = names(name, nameEn);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (!store.renameUnit(id, name, nameEn.isEmpty() ? null : nameEn, lendsReview)) {
            throw new BusinessException("unit.closed");
        }
        audit("unit.changed", id);
    }

    /** Closes a unit; what was held in it ends. */
    @RolesAllowed("staff")
    public void close(UUID id) {
        access.require(Act.MANAGE_UNITS, unit(id).regionPath());
        if (!store.close(id)) {
            throw new BusinessException("unit.closed");
        }
        int ended = mandates.endAll(id, current.get().name());
        audit.record("unit.closed", "organisation", id.toString(), Json.createObjectBuilder().add("mandates", ended).build());
    }

    private Organisation unit(UUID id) {
        return store.byIds(List.of(id)).stream().filter(unit -> unit.kind() == OrganisationKind.UNIT).findFirst()
                .orElseThrow(() -> new NotFoundException("record.unknown", id.toString()));
    }

    private static List<Problem> names(String name, String nameEn) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > Organisations.LONGEST_NAME) {
            problems.add(Problem.of("name", name.isBlank() ? "value.missing" : "text.long", Organisations.LONGEST_NAME));
        }
        if (nameEn.length() > Organisations.LONGEST_NAME) {
            problems.add(Problem.of("nameEn", "text.long", Organisations.LONGEST_NAME));
        }
        return problems;
    }

    private void audit(String act, UUID unit) {
        audit.record(act, "organisation", unit.toString(), Json.createObjectBuilder().build());
    }
}
