package org.teahorse.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.teahorse.content.RecordImporter;
import org.teahorse.program.domain.Call;
import org.teahorse.program.domain.Program;
import org.teahorse.program.store.ProgramStore;
import org.teahorse.search.EntryType;
import org.teahorse.source.ContentRow;
import org.teahorse.source.Source;

/** Takes programs from imports. */
@ApplicationScoped
public class ProgramImporter extends RecordImporter<Program, ProgramReader.Reading> {

    public ProgramImporter() {
        super(EntryType.PROGRAM, Program.class, ProgramReader.FIELDS, Program::new);
    }

    @Inject
    private ProgramReader reader;

    @Inject
    private ProgramStore store;

    @Inject
    private ProgramPublisher publisher;

    @Override
    protected Session<ProgramReader.Reading> open(Source source, List<ContentRow> rows) {
        return reader.open(source, rows);
    }

    @Override
    protected void take(Program program, ProgramReader.Reading reading, Instant now) {
        program.take(reading.facts(), now);
    }

    /** Variants show what they inherit. */
    @Override
    protected List<Long> affected(List<Long> changed, Instant now) {
        return store.variants(changed).stream().map(Program::getId).toList();
    }

    @Override
    public void publish(Collection<Long> ids) {
        publisher.publishPrograms(ids);
        publisher.publishCalls(store.calls(ids).stream().map(Call::getId).toList());
    }

    @Override
    public void unpublish(Collection<Long> ids) {
        publisher.withdraw(EntryType.PROGRAM, ids);
        publisher.publishCalls(store.calls(ids).stream().map(Call::getId).toList());
    }
}
