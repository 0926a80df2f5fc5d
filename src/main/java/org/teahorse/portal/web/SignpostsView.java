package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.portal.Signposts;
import org.teahorse.search.SearchRequest;

/** The pages of ours that answer a question, for the top of a result page. */
@Named("signposts")
@RequestScoped
public class SignpostsView {

    @Inject
    private Signposts signposts;

    /** Usually none. */
    public List<Signposts.Signpost> of(SearchRequest asked) {
        return asked.text().isEmpty() ? List.of() : signposts.of(asked.text(), asked.place());
    }
}
