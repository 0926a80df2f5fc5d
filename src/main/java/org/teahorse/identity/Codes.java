package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.domain.OneTimeCodes;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.CodeStore;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Hashes;

/**
 * Sends one-time codes and takes them back. A request without an account looks like one with: it is kept, limited and answered alike,
 * only that no code fits it. For use within the transaction of a boundary.
 */
@ApplicationScoped
public class Codes {

    /** How long a code is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final int PAUSE_SECONDS = 60;
    private static final int MOST_AN_HOUR = 5;
    /** A whole county office may be behind one line. */
    private static final int MOST_AN_HOUR_FROM_ONE_PLACE = 120;
    private static final int HOUR = 3600;

    @Inject
    private CodeStore store;

    @Inject
    private Messenger messenger;

    /** What became of a code that was typed. */
    public enum Taken { RIGHT, WRONG, OVER, USED }

    /** A code that was looked at. @param address where it was sent @param person whose it is; null for none */
    record Look(Taken taken, String address, UUID person) {
    }

    /**
     * A wish for a code.
     *
     * @param token    of the form: the same form twice sends once
     * @param address  as it is limited and remembered
     * @param to       where the message goes; null for nowhere
     * @param good     whether a code is to fit; else the message only says how things are
     * @param key      of the words, in the bundle {@code mail}
     * @param path     where a mail leads; the request and, where it is good, the code are added
     * @param sender   where the wish comes from
     */
    record Wish(UUID token, Purpose purpose, String address, Reach to, UUID person, boolean good, String key, String path, String language, String sender) {
    }

    void send(Wish wish) {
        String from = Hashes.sha256("sender:" + wish.sender());
        if (store.askedBy(from, HOUR) >= MOST_AN_HOUR_FROM_ONE_PLACE || store.sentTo(wish.address(), wish.purpose(), HOUR) >= MOST_AN_HOUR) {
            throw new BusinessException("code.too-many");
        }
        String code = OneTimeCodes.digits();
        String hash = wish.good() ? OneTimeCodes.hash(wish.token(), code) : Hashes.sha256(OneTimeCodes.link());
        boolean soon = store.sentTo(wish.address(), wish.purpose(), PAUSE_SECONDS) > 0;
        if (!store.insert(wish.token(), wish.purpose(), wish.address(), wish.person(), hash, from, LIFETIME)) {
            return;
        }
        if (soon) {
            throw new BusinessException("code.soon", PAUSE_SECONDS);
        }
        String path = wish.good() ? wish.path() + (wish.path().contains("?") ? "&" : "?") + "request=" + wish.token() + "&code=" + code : wish.path();
        messenger.send(wish.to(), wish.language(), wish.key(), List.of(code, String.valueOf(LIFETIME.toMinutes())), path, wish.good() ? LIFETIME : null);
    }

    /** Looks at a code, and counts the try. Nothing is used up: {@link CodeStore#use} does that when what it was for is done. */
    Look look(UUID request, Purpose purpose, String typed) {
        return store.lock(request, purpose).map(code -> {
            boolean right = code.hash().equals(OneTimeCodes.hash(code.id(), typed));
            if (code.used()) {
                return new Look(right ? Taken.USED : Taken.OVER, code.address(), null);
            }
            if (code.expired() || code.tries() >= MOST_TRIES) {
                return new Look(Taken.OVER, code.address(), null);
            }
            if (!right) {
                store.tried(request);
                return new Look(Taken.WRONG, code.address(), null);
            }
            return new Look(Taken.RIGHT, code.address(), code.person());
        }).orElse(new Look(Taken.OVER, null, null));
    }
}
