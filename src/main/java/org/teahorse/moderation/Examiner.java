package org.teahorse.moderation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teahorse.content.ContentType;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.Examination;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Sources;

/** Says what is wrong with a submission as it is written, by the rules of every import. */
@ApplicationScoped
class Examiner {

    @Inject
    private ContentTypes types;

    @EJB
    private Sources sources;

    Examination examine(Submission submission) {
        ContentType type = types.of(submission.getType());
        RowMapping.Mapped mapped = Publication.map(type, submission.getExternalId(), Rows.read(submission.getFields()));
        if (mapped.row() == null) {
            return new Examination(mapped.problems(), Map.of(), List.of());
        }
        Examination examined = type.examine(sources.find(submission.getSourceKey()), mapped.row());
        List<RowProblem> problems = new ArrayList<>(mapped.problems());
        problems.addAll(examined.problems());
        return new Examination(problems, examined.found(), examined.outline());
    }
}
