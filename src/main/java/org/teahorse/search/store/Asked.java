package org.teahorse.search.store;

import java.util.ArrayList;
import java.util.List;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.domain.TextQuery.Strictness;

/** A request, how its text was read, and how widely it is being answered. */
record Asked(SearchRequest request, Reading reading, Strictness strictness, boolean copies) {

    /** What to try, in this order, when nothing was found. */
    List<Asked> wider() {
        List<Asked> wider = new ArrayList<>();
        if (!copies) {
            wider.add(new Asked(request, reading, strictness, true));
        }
        wider.add(new Asked(request, reading, Strictness.LOOSE, copies));
        return wider;
    }

    Asked with(SearchRequest other) {
        return new Asked(other, reading, strictness, copies);
    }

    Grain grain() {
        return request.level() == SearchRequest.Level.CLAUSE ? Grain.CLAUSE : Grain.DOCUMENT;
    }
}
