package org.teahorse.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.teahorse.attachment.domain.FileText;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.attachment.store.FileStore;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;

/** Reads what files say, after they were found harmless. */
@ApplicationScoped
public class FileReading implements OutboxHandler {

    static final String TOPIC = "attachment-text";

    @Inject
    private AttachmentStore store;

    @Inject
    private FileStore files;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        messages.forEach(message -> store.find(UUID.fromString(message.payload().getString("id"))).filter(file -> file.scan().usable())
                .ifPresent(file -> store.read(file.id(), FileText.of(files.path(file.hash()), file.mediaType()))));
    }
}
