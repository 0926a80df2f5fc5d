package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.taxonomy.Industry;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.ValueChain;
import org.teahorse.taxonomy.ValueChains;

/** The value chains of the province and the sections of the industrial classification. */
@Named
@RequestScoped
public class PortalIndustriesView {

    @Inject
    private ValueChains chains;

    @Inject
    private Taxonomy taxonomy;

    public List<ValueChain> getChains() {
        return chains.all();
    }

    /** The sections of the classification. */
    public List<Industry> getSections() {
        return taxonomy.industries().stream().filter(industry -> industry.level() == 1).toList();
    }

    /** What a section is divided into. */
    public List<Industry> divisions(Industry section) {
        return taxonomy.industries().stream().filter(industry -> section.code().equals(industry.parent())).toList();
    }
}
