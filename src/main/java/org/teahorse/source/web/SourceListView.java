package org.teahorse.source.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Where the content comes from, and under which terms. */
@Named
@RequestScoped
public class SourceListView {

    @EJB
    private Sources sources;

    private List<Source> list = List.of();

    public void load() {
        list = sources.all();
    }

    public List<Source> getList() {
        return list;
    }
}
