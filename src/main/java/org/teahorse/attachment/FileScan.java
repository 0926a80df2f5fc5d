package org.teahorse.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.attachment.domain.ClamAv;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.attachment.store.FileStore;
import org.teahorse.audit.Audit;
import org.teahorse.outbox.Outbox;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.shared.Settings;

/** Has files scanned after they came. Without an answer of the scanner a file stays held back, and is tried again. */
@ApplicationScoped
public class FileScan implements OutboxHandler {

    static final String TOPIC = "attachment-scan";

    @Inject
    private AttachmentStore store;

    @Inject
    private FileStore files;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        InetSocketAddress scanner = Settings.scanner().orElseThrow(() -> new IllegalStateException("No scanner is configured"));
        messages.forEach(message -> store.find(UUID.fromString(message.payload().getString("id")))
                .filter(file -> file.scan() == ScanState.WAITING).ifPresent(file -> scan(file, scanner)));
    }

    private void scan(Attachment file, InetSocketAddress scanner) {
        Optional<String> found;
        try (InputStream content = Files.newInputStream(files.path(file.hash()))) {
            found = ClamAv.scan(scanner, content);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
        if (found.isEmpty()) {
            store.clean(file.id());
            outbox.add(FileReading.TOPIC, file.id().toString(), Attachments.payload(file.id()));
            return;
        }
        store.infected(file.hash());
        files.delete(file.hash());
        audit.record("attachment.infected", file.ownerType(), file.ownerId(), Json.createObjectBuilder().add("attachment", file.id().toString())
                .add("sha256", file.hash()).add("found", found.get()).build());
    }
}
