package org.teahorse.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The content modules that take part in imports, by the name of their content type. */
@ApplicationScoped
public class ContentImporters {

    @Inject
    private Instance<ContentImporter> importers;

    /** Who imports a content type; empty when nobody does. */
    public Optional<ContentImporter> find(String contentType) {
        return importers.stream().filter(importer -> importer.contentType().equals(contentType)).findFirst();
    }

    /** Who imports what a source has. @throws IllegalStateException when nobody does, which its declaration forbids */
    public ContentImporter of(Source source) {
        return find(source.contentType()).orElseThrow(() -> new IllegalStateException("Nothing imports " + source.contentType()));
    }

    /** Names of the content types that can be imported, sorted. */
    public List<String> contentTypes() {
        return importers.stream().map(ContentImporter::contentType).sorted().toList();
    }
}
