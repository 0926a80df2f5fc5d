package org.teahorse.moderation.web;

import java.util.List;

/** Fields that belong together. @param name key into the bundle */
public record EditorSection(String name, List<EditorField> fields) {

    public EditorSection {
        fields = List.copyOf(fields);
    }
}
