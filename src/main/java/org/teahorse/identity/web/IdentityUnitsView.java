package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.Units;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** The units of government. */
@Named
@RequestScoped
public class IdentityUnitsView {

    @EJB
    private Units units;

    @Inject
    private CurrentActor current;

    @Inject
    private Taxonomy taxonomy;

    private List<Organisation> list;

    public List<Organisation> getList() {
        if (list == null) {
            list = units.list();
        }
        return list;
    }

    /** Whether the reader may change them. */
    public boolean isManaging() {
        return !current.get().regions(Act.MANAGE_UNITS).isEmpty();
    }

    /** The parts of government, as topics know them. */
    public List<Topic> getDepartments() {
        return taxonomy.mainTopics();
    }

    public Topic department(String code) {
        return taxonomy.topic(code).orElse(null);
    }
}
