package org.teahorse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teahorse.search.domain.AskedTexts;
import org.teahorse.search.domain.AskedTexts.Asked;
import org.teahorse.search.domain.Outcome;
import org.teahorse.search.domain.PersonalText;
import org.teahorse.search.domain.Tally;
import org.teahorse.shared.Settings;

/** Counts in memory what became of searches, so that searching costs no statement. A server that dies loses a minute of it. */
@ApplicationScoped
class SearchCounts {

    private static final int SECRET_BYTES = 32;
    private static final int SUBNET_GROUPS = 4;

    @Inject
    private Clock clock;

    private final AskedTexts texts = new AskedTexts(secret());
    private Map<LocalDate, Tally> days = new HashMap<>();

    /** What was counted since it was last taken. */
    record Taken(Map<LocalDate, Tally> days, Map<Asked, Integer> texts) {
    }

    private static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** @param address of the visitor; null when it is not known, and the text is then nobody's and not counted */
    void add(SearchRequest request, SearchResult result, long milliseconds, String address) {
        Optional<Outcome> outcome = Outcome.of(request, result);
        if (outcome.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        synchronized (this) {
            days.computeIfAbsent(today, none -> new Tally()).add(outcome.get(), milliseconds);
        }
        if (address != null && Settings.keepSearchTexts()) {
            outcome.get().unhelpful().ifPresent(kind -> texts.add(kind, PersonalText.plain(request.text()), visitor(address), Instant.now(clock), today));
        }
    }

    /** Of the newer kind of address a household has as many as it likes, which begin alike. */
    private static String visitor(String address) {
        String[] groups = address.split(":");
        return groups.length <= SUBNET_GROUPS ? address : String.join(":", Arrays.copyOf(groups, SUBNET_GROUPS));
    }

    /** Hands over what was counted since the last time; what cannot be written, up to the commit, is counted on. */
    void handOver(Consumer<Taken> writing) {
        Taken taken = take();
        try {
            writing.accept(taken);
        } catch (RuntimeException unwritten) {
            giveBack(taken);
            throw unwritten;
        }
    }

    private synchronized Taken take() {
        Taken taken = new Taken(days, texts.take());
        days = new HashMap<>();
        return taken;
    }

    private synchronized void giveBack(Taken taken) {
        taken.days().forEach((day, tally) -> days.merge(day, tally, Tally::add));
        texts.giveBack(taken.texts());
    }

    void refuse(Asked asked) {
        texts.refuse(asked.kind(), asked.text());
    }

    void known(Collection<UnhelpfulText> onRecord) {
        onRecord.forEach(text -> texts.known(text.kind(), text.text(), Instant.now(clock)));
    }
}
