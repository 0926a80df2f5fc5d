package org.teahorse.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** Sends what was put into the outbox: by mail where there is an address, else by SMS. In demo mode all of it can be read on a page. */
@ApplicationScoped
public class MessageSender implements OutboxHandler {

    @Inject
    private AccountStore accounts;

    @Inject
    private SmsGateway sms;

    @Inject
    private MailCarrier mails;

    @EJB
    private MessageMarks marks;

    @Inject
    private Clock clock;

    /** Whether something can be sent on a channel. */
    static boolean canSend(Reach.Channel channel) {
        return Settings.demo() || !(channel == Reach.Channel.SMS ? Setting.SMS_URL : Setting.SMTP_HOST).value().isEmpty();
    }

    @Override
    public String topic() {
        return Messenger.TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        messages.stream().filter(message -> !late(message.payload()) && !marks.sent(message.id())).forEach(this::deliver);
    }

    /** A code that has expired is of no use to anybody. */
    private boolean late(JsonObject payload) {
        return payload.containsKey("until") && Instant.parse(payload.getString("until")).isBefore(clock.instant());
    }

    private void deliver(OutboxMessage message) {
        JsonObject payload = message.payload();
        if (payload.containsKey("address")) {
            Reach.of(payload.getString("address")).ifPresent(to -> send(message, to, payload.getString("language")));
        } else {
            accounts.reached(UUID.fromString(payload.getString("person"))).ifPresent(reached ->
                    preferred(reached).ifPresent(to -> send(message, to, reached.language())));
        }
    }

    private static Optional<Reach> preferred(AccountStore.Reached reached) {
        Optional<Reach> mail = Optional.ofNullable(reached.email()).map(text -> new Reach(Reach.Channel.MAIL, text)).filter(to -> canSend(to.channel()));
        return mail.isPresent() ? mail : Optional.ofNullable(reached.mobile()).map(text -> new Reach(Reach.Channel.SMS, text)).filter(to -> canSend(to.channel()));
    }

    private void send(OutboxMessage message, Reach to, String language) {
        JsonObject payload = message.payload();
        Locale locale = Locale.forLanguageTag(language);
        List<String> arguments = payload.getJsonArray("arguments").getValuesAs(JsonString::getString);
        String key = payload.getString("key");
        String path = payload.getString("path");
        String address = path.isEmpty() ? "" : Settings.publicUrl() + ("en".equals(locale.getLanguage()) ? "/en" : "") + path;
        String text = Texts.of("mail", locale, key + ".text", arguments);
        String id = "teahorse-" + message.id();
        if (to.channel() == Reach.Channel.SMS) {
            // a code is typed, not followed
            String words = Texts.of("mail", locale, "sms", List.of(payload.containsKey("until") || address.isEmpty() ? text : text + " " + address));
            if (Settings.demo()) {
                marks.keep(to.channel().name(), to.text(), null, words);
            } else {
                sms.send(to.text(), words, id);
            }
        } else {
            String subject = Texts.of("mail", locale, key + ".subject", arguments);
            String words = Texts.of("mail", locale, "letter", List.of(text, address));
            if (!Setting.SMTP_HOST.value().isEmpty()) {
                mails.send(to.text(), subject, words, id);
            }
            if (Settings.demo()) {
                marks.keep(to.channel().name(), to.text(), subject, words);
            }
        }
        marks.markSent(message.id());
    }
}
