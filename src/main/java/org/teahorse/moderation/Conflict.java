package org.teahorse.moderation;

import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.search.EntryType;

/** A record whose source says something else than people corrected. @param fields those in conflict */
public record Conflict(EntryType type, RecordHead record, List<Field> fields) {

    public Conflict {
        fields = List.copyOf(fields);
    }

    /** @param kept what people say and pages show @param incoming what the source says since @param by who corrected it */
    public record Field(String name, String kept, String incoming, String by) {
    }
}
