package org.teahorse.exchange.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.shared.Notice;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** The sources that are declared. */
@Named
@RequestScoped
public class ExchangeSourcesView {

    @EJB
    private Sources sources;

    @Inject
    private FacesContext faces;

    private List<Source> list = List.of();
    private Notice notice;

    public void load() {
        list = sources.all();
        notice = Notice.take(faces.getExternalContext().getSession(false));
    }

    public List<Source> getList() {
        return list;
    }

    public String getNotice() {
        return notice == null ? null : notice.text(faces.getViewRoot().getLocale());
    }
}
