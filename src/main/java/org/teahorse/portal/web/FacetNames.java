package org.teahorse.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.teahorse.region.Regions;
import org.teahorse.taxonomy.Taxonomy;

/** Makes the filters of result pages, in the language of the page. */
@ApplicationScoped
class FacetNames {

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    FacetBlocks in(Locale locale) {
        return new FacetBlocks(regions, taxonomy, locale);
    }
}
