package org.teahorse.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teahorse.search.EntryType;

/** The types of content that this installation has. */
@ApplicationScoped
public class ContentTypes {

    @Inject
    private Instance<ContentType> types;

    /** All of them, in the order of {@link EntryType}. */
    public List<ContentType> all() {
        return types.stream().sorted(Comparator.comparing(ContentType::entryType)).toList();
    }

    /** The type of that name: {@code policy}; empty when there is none. */
    public Optional<ContentType> find(String name) {
        return types.stream().filter(type -> type.contentType().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException when no module has it */
    public ContentType of(EntryType entry) {
        return types.stream().filter(type -> type.entryType() == entry).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody keeps records of type " + entry));
    }
}
