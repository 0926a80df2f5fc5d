package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.console.Desk;
import org.teahorse.console.Desks;

/** What the reader can reach. */
@Named
@RequestScoped
public class ConsoleIndexView {

    @EJB
    private Desks desks;

    private List<Desk> list;

    private List<Desk> list() {
        if (list == null) {
            list = desks.list();
        }
        return list;
    }

    public List<Desk> getConsole() {
        return list().stream().filter(Desk::console).toList();
    }

    public List<Desk> getStaff() {
        return list().stream().filter(desk -> !desk.console()).toList();
    }
}
