package org.teahorse.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Patience;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;

/** Mail as it really arrives. */
@ExtendWith(RunningServer.class)
class MailHttpIT {

    private static List<MimeMessage> arrived(String address, int wanted) {
        return Patience.awaitValue("a mail to " + address, Duration.ofSeconds(20), () -> Optional
                .of(Arrays.stream(RunningServer.mail().getReceivedMessages()).filter(mail -> to(mail).equals(address)).toList())
                .filter(mails -> mails.size() >= wanted));
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void somebodyRegistersByTheLinkInAMail() throws MessagingException, IOException {
        String address = "r" + Person.mobile() + "@example.cn";
        String request = UUID.randomUUID().toString();
        Person person = Person.visitor();
        person.post("/do/register?lang=en", "token", request, "address", address.toUpperCase(Locale.ROOT));
        MimeMessage mail = arrived(address, 1).get(0);
        assertEquals("Your Teahorse registration code", mail.getSubject());
        Matcher link = Pattern.compile(Pattern.quote(RunningServer.baseUrl()) + "(/en/register/confirm\\?request=" + request + "&code=(\\d{6}))")
                .matcher((String) mail.getContent());
        assertTrue(link.find(), String.valueOf(mail.getContent()));
        assertTrue(person.get(link.group(1)).body().contains("value=\"" + link.group(2) + "\""), "following the link fills the form, and uses nothing up");
        assertEquals("/en/my", Person.onward(person.post("/do/register/confirm?lang=en", "request", request, "code", link.group(2), "name", "Tea Reader",
                "password", "the horses carry tea")));
    }

    @Test
    void mailIsKeptWhileItsServerIsAwayAndThenSentOnce() throws MessagingException {
        String address = "k" + Person.mobile() + "@example.cn";
        int port = RunningServer.mail().getSmtp().getPort();
        RunningServer.mail().stop();
        assertEquals(302, Person.visitor().post("/do/register", "token", UUID.randomUUID().toString(), "address", address).statusCode());
        LockSupport.parkNanos(1_500_000_000L);
        RunningServer.startMail(port);
        assertEquals(1, arrived(address, 1).size());
        LockSupport.parkNanos(3_000_000_000L);
        assertEquals(1, arrived(address, 1).size());
    }
}
