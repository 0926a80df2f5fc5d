package org.teahorse.search.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.teahorse.search.Unhelpful;

/**
 * Counts texts that did not help, in memory and within fixed bounds whatever is asked by however many. Until {@value #VISITORS} visitors
 * asked the same, nothing is held of a text but a hash under a key that exists only here, and nothing of a visitor but a hash of text and
 * address under the same key. From then on the text itself waits to be written down. A visitor counts once an hour for the same text.
 */
public final class AskedTexts {

    /** So many visitors must have asked a text before it is told to anybody. */
    public static final int VISITORS = 3;

    static final int MOST_TEXTS = 40_000;
    static final int MOST_HEARD = 100_000;
    static final int MOST_VISITORS = 50_000;
    static final int MOST_WAITING = 5_000;
    /** More different texts without help in an hour are not asked by a person. */
    static final int MOST_OF_ONE = 60;

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long FORGOTTEN = Duration.ofDays(7).toSeconds();
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    /** The least recently asked first. */
    private final Map<Hash, Candidate> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Long> heard = new HashSet<>();
    private final Map<Long, Integer> ofOne = new HashMap<>();
    private Map<Asked, Integer> waiting = new HashMap<>();
    private long hour;

    /** A text on a day. */
    public record Asked(LocalDate day, Unhelpful kind, String text) {
    }

    private record Hash(long high, long low) {
    }

    /** What is known of a text. */
    private static final class Candidate {
        private long[] visitors = {};
        private int times;
        private long lastAsked;
        private boolean told;
        private boolean refused;
    }

    /** @param secret random bytes that are kept nowhere else */
    public AskedTexts(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Counts a text. @param plain as {@link PersonalText#plain} makes it @param visitor the network address */
    public void add(Unhelpful kind, String plain, String visitor, Instant now, LocalDate day) {
        if (PersonalText.traceable(plain)) {
            return;
        }
        Hash text = textHash(kind, plain);
        long who = hash("visitor\n" + visitor).high();
        long both = hash(kind + "\n" + plain + "\n" + visitor).high();
        synchronized (this) {
            turn(now.getEpochSecond());
            int before = ofOne.getOrDefault(who, 0);
            if (heard.contains(both) || heard.size() >= MOST_HEARD || before >= MOST_OF_ONE || before == 0 && ofOne.size() >= MOST_VISITORS) {
                return;
            }
            heard.add(both);
            ofOne.put(who, before + 1);
            count(candidate(text), new Asked(day, kind, plain), both, now.getEpochSecond());
        }
    }

    private void count(Candidate candidate, Asked asked, long visitor, long now) {
        candidate.lastAsked = now;
        if (candidate.refused) {
            return;
        }
        candidate.times++;
        if (!candidate.told && Arrays.stream(candidate.visitors).noneMatch(known -> known == visitor)) {
            candidate.visitors = Arrays.copyOf(candidate.visitors, candidate.visitors.length + 1);
            candidate.visitors[candidate.visitors.length - 1] = visitor;
            candidate.told = candidate.visitors.length >= VISITORS;
        }
        if (candidate.told) {
            wait(asked, candidate.times);
            candidate.times = 0;
            candidate.visitors = new long[0];
        }
    }

    private void wait(Asked asked, int times) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(asked)) {
            waiting.merge(asked, times, Integer::sum);
        }
    }

    private Candidate candidate(Hash text) {
        Candidate candidate = texts.computeIfAbsent(text, none -> new Candidate());
        if (texts.size() > MOST_TEXTS) {
            Iterator<Hash> eldest = texts.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return candidate;
    }

    /** With an hour what was heard in it is forgotten, and what nobody asked for a week. */
    private void turn(long now) {
        if (now / HOUR != hour) {
            hour = now / HOUR;
            heard.clear();
            ofOne.clear();
            texts.values().removeIf(candidate -> candidate.lastAsked < now - FORGOTTEN);
        }
    }

    /** Takes out what may be written down since it was last asked. */
    public synchronized Map<Asked, Integer> take() {
        Map<Asked, Integer> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    /** Takes back what could not be written down. */
    public synchronized void giveBack(Map<Asked, Integer> taken) {
        taken.forEach(this::wait);
    }

    /** Never counts a text again that turned out to be about somebody. */
    public synchronized void refuse(Unhelpful kind, String plain) {
        candidate(textHash(kind, plain)).refused = true;
    }

    /** A text that is on record already counts from the first visitor on. */
    public synchronized void known(Unhelpful kind, String plain, Instant now) {
        Candidate candidate = candidate(textHash(kind, plain));
        candidate.told = true;
        candidate.lastAsked = Math.max(candidate.lastAsked, now.getEpochSecond());
    }

    /** How many things are held, of all sorts. */
    synchronized int held() {
        return texts.size() + heard.size() + ofOne.size() + waiting.size();
    }

    /** Of how many texts something is known. */
    synchronized int candidates() {
        return texts.size();
    }

    private Hash textHash(Unhelpful kind, String plain) {
        return hash("text\n" + kind + "\n" + plain);
    }

    private Hash hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return new Hash(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
