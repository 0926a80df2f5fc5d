package org.teahorse.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;

/** Work that fails at its first try, to see that it is tried again; and work that always fails for one key. */
@ApplicationScoped
public class FlakyHandler implements OutboxHandler {

    static final String TOPIC = "test.flaky";
    static final ConcurrentLinkedQueue<String> DONE = new ConcurrentLinkedQueue<>();
    static final AtomicInteger FAILURES = new AtomicInteger();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        for (OutboxMessage message : messages) {
            boolean poisoned = message.key().startsWith("poison");
            if (poisoned || message.key().startsWith("flaky") && FAILURES.getAndIncrement() == 0) {
                throw new IllegalStateException("not this time: " + message.key());
            }
        }
        messages.forEach(message -> DONE.add(message.key()));
    }
}
