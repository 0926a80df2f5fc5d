package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.teahorse.console.Installation;

/** The reference tables, to be read. */
@Named
@RequestScoped
public class ConsoleTaxonomyView {

    @EJB
    private Installation installation;

    private Installation.Tables tables;

    public Installation.Tables getTables() {
        if (tables == null) {
            tables = installation.tables();
        }
        return tables;
    }

    /** How many classes of industry there are in all. */
    public long getIndustries() {
        return getTables().industries().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The levels of the industry standard with their number of classes. */
    public List<Map.Entry<Integer, Long>> getLevels() {
        return List.copyOf(getTables().industries().entrySet());
    }
}
