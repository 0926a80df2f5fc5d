package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.program.domain.ResultList;
import org.teahorse.program.store.ProgramStore;

/** Finds result lists for the modules that build on them. For use within the transaction of a boundary. */
@ApplicationScoped
public class ResultFinder {

    private static final int MOST = 20;

    @Inject
    private ProgramStore store;

    /** The published lists that name a credit code, newest first. */
    public List<RecordHead> naming(String creditCode) {
        return store.resultsNaming(creditCode, MOST).stream().map(ResultList::head).toList();
    }
}
