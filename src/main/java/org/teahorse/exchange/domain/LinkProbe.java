package org.teahorse.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/**
 * Asks one address whether it still answers: first for its head, and for its content when the server does not like that. Goes only to
 * public addresses, also where it is redirected to.
 */
public final class LinkProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final int MOST_REDIRECTS = 5;
    /** Somebody is there, who only does not let us in. */
    private static final Set<Integer> CLOSED_TO_US = Set.of(401, 403, 405, 406, 451);
    private static final Set<Integer> ASK_LATER = Set.of(429, 503);

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
    private final String agent;
    private final Predicate<InetAddress> allowed;

    /**
     * @param agent   under which name to ask
     * @param allowed to which machines one may go; {@link #isPublic} but in tests
     */
    public LinkProbe(String agent, Predicate<InetAddress> allowed) {
        this.agent = agent;
        this.allowed = allowed;
    }

    /**
     * What came of asking.
     *
     * @param status    of HTTP; null when no answer came
     * @param trouble   why there is no usable answer; null when there is one
     * @param notBefore until when the host wants to be left alone; null when it did not say. The address was then not judged
     */
    public record Answer(Integer status, Trouble trouble, Instant notBefore) {

        /** Whether nothing was learnt, and the address is to be asked again later. */
        public boolean postponed() {
            return notBefore != null;
        }
    }

    /** Why an address does not answer. */
    public enum Trouble { STATUS, HOST, CONNECTION, TIMEOUT, TLS, REDIRECTS, PRIVATE, ADDRESS }

    /** Whether a machine is out in the open: no machine of our own network may be asked on behalf of a record. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            // this network, shared address space of carriers, protocol assignments, benchmarks, reserved
            return first != 0 && !(first == 100 && (second & 0xc0) == 64) && !(first == 192 && second == 0 && bytes[2] == 0)
                    && !(first == 198 && (second & 0xfe) == 18) && first < 240;
        }
        // unique local; and what stands for an address of version 4 in one of version 6
        boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xfe) != 0xfc && first != 0 && !translated;
    }

    /** Asks. @param now for moments the host gives as a span */
    public Answer ask(String url, Instant now) throws InterruptedException {
        Answer head = ask(url, "HEAD", now);
        boolean refused = head.status() != null && head.status() >= 400 && !head.postponed();
        return refused ? ask(url, "GET", now) : head;
    }

    private Answer ask(String url, String method, Instant now) throws InterruptedException {
        String next = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            URI address;
            try {
                address = URI.create(next);
                if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) || address.getHost() == null) {
                    return new Answer(null, Trouble.ADDRESS, null);
                }
                // the lookup is kept for longer than the connection takes, so that it cannot change in between
                for (InetAddress machine : InetAddress.getAllByName(address.getHost())) {
                    if (!allowed.test(machine)) {
                        return new Answer(null, Trouble.PRIVATE, null);
                    }
                }
                HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).header("User-Agent", agent)
                        .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofInputStream());
                answer.body().close();
                String location = answer.headers().firstValue("Location").orElse(null);
                if (answer.statusCode() / 100 != 3 || location == null) {
                    return judge(answer, now);
                }
                next = address.resolve(location.strip()).toString();
            } catch (IllegalArgumentException unreadable) {
                return new Answer(null, Trouble.ADDRESS, null);
            } catch (UnknownHostException unknown) {
                return new Answer(null, Trouble.HOST, null);
            } catch (HttpTimeoutException slow) {
                return new Answer(null, Trouble.TIMEOUT, null);
            } catch (SSLException untrusted) {
                return new Answer(null, Trouble.TLS, null);
            } catch (ConnectException refused) {
                return new Answer(null, refused.getCause() instanceof UnresolvedAddressException ? Trouble.HOST : Trouble.CONNECTION, null);
            } catch (IOException broken) {
                return new Answer(null, Trouble.CONNECTION, null);
            }
        }
        return new Answer(null, Trouble.REDIRECTS, null);
    }

    private static Answer judge(HttpResponse<?> answer, Instant now) {
        int status = answer.statusCode();
        String later = answer.headers().firstValue("Retry-After").orElse(null);
        if (ASK_LATER.contains(status) && later != null) {
            return new Answer(status, null, moment(later.strip(), now));
        }
        boolean there = status < 400 || CLOSED_TO_US.contains(status) || status == 429;
        return new Answer(status, there ? null : Trouble.STATUS, null);
    }

    /** A number of seconds or a date of HTTP, never beyond reason. */
    private static Instant moment(String text, Instant now) {
        Instant moment;
        try {
            moment = text.matches("[0-9]{1,9}") ? now.plusSeconds(Long.parseLong(text))
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException unreadable) {
            moment = now.plus(Duration.ofHours(1));
        }
        Instant latest = now.plus(LONGEST_PAUSE);
        return moment.isAfter(latest) ? latest : moment.isBefore(now) ? now : moment;
    }
}
