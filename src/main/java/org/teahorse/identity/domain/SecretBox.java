package org.teahorse.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.teahorse.shared.Hashes;

/** Keeps secrets unreadable in the database (AES-GCM). What is kept for one owner opens for no other. */
public final class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param passphrase long and random; its hash is the key */
    public SecretBox(String passphrase) {
        this.key = new SecretKeySpec(Hashes.digest().digest(passphrase.getBytes(StandardCharsets.UTF_8)), "AES");
    }

    public String lock(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, both, NONCE_BYTES, locked.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when the key is another one, or the text was changed */
    public byte[] open(String locked, String owner) {
        byte[] both = Base64.getDecoder().decode(locked);
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), Arrays.copyOfRange(both, NONCE_BYTES, both.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("A secret cannot be opened: is TEAHORSE_SECRET_KEY the one it was kept with?", refused);
        }
    }
}
