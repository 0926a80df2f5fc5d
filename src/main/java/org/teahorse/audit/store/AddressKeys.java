package org.teahorse.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys under which addresses of callers stand in the record of acts, one a month. A row can never be changed; when its month's key is
 * forgotten, the address in it is forgotten with it.
 */
@ApplicationScoped
public class AddressKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The address under this month's key. */
    public String hash(String address) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        List<String> known = key(month);
        if (known.isEmpty()) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            entities.createNativeQuery("insert into audit_address_key (month, key) values (:month, :key) on conflict do nothing")
                    .setParameter("month", month).setParameter("key", HexFormat.of().formatHex(fresh)).executeUpdate();
            known = key(month);
        }
        return hash(known.get(0), address);
    }

    /** The address under every key that is still there. */
    @SuppressWarnings("unchecked")
    public List<String> hashes(String address) {
        return ((List<String>) entities.createNativeQuery("select key from audit_address_key", String.class).getResultList()).stream()
                .map(key -> hash(key, address)).toList();
    }

    /** Forgets the keys of months that ended before a day. @return how many */
    public int forgetBefore(LocalDate day) {
        return entities.createNativeQuery("delete from audit_address_key where month + interval '1 month' <= :day")
                .setParameter("day", day).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<String> key(LocalDate month) {
        return entities.createNativeQuery("select key from audit_address_key where month = :month", String.class)
                .setParameter("month", month).getResultList();
    }

    private static String hash(String key, String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
