package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import jakarta.inject.Inject;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/** Hands mails to the server of the settings. It never waits longer than a few seconds: it works in a transaction. */
@ApplicationScoped
public class MailCarrier {

    private static final Logger LOG = System.getLogger(MailCarrier.class.getName());
    private static final String PATIENCE = "5000";

    @Inject
    private Clock clock;

    /**
     * @param id the same for the same mail, so that a mailbox can drop a second copy
     * @throws IllegalStateException when it was not taken; it is tried again later
     */
    public void send(String address, String subject, String text, String id) {
        try {
            MimeMessage mail = new NumberedMessage(session(), "<" + id + "@" + URI.create(Settings.publicUrl()).getHost() + ">");
            mail.setFrom(new InternetAddress(Setting.SMTP_FROM.value()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setSentDate(Date.from(clock.instant()));
            Transport.send(mail);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() == null || refused.getInvalidAddresses().length == 0) {
                throw new IllegalStateException(refused);
            }
            // another try would be refused as well
            LOG.log(Level.WARNING, "Mail {0} was refused for its address: {1}", id, refused.getMessage());
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Session session() {
        Properties properties = new Properties();
        String tls = Setting.SMTP_TLS.value();
        properties.put("mail.smtp.host", Setting.SMTP_HOST.value());
        properties.put("mail.smtp.port", Setting.SMTP_PORT.value());
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.ssl.enable", String.valueOf("tls".equals(tls)));
        properties.put("mail.smtp.starttls.enable", String.valueOf("starttls".equals(tls)));
        properties.put("mail.smtp.starttls.required", String.valueOf("starttls".equals(tls)));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        String user = Setting.SMTP_USER.value();
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, Setting.SMTP_PASSWORD.value());
            }
        });
    }

    /** Keeps its number when it is sent; the library would give it a new one. */
    private static final class NumberedMessage extends MimeMessage {

        private final String number;

        NumberedMessage(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
