package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's own account, as they see it.
 *
 * @param login         sign-in name; null for people who registered themselves
 * @param mobile        may be null
 * @param email         may be null
 * @param language      in which they are written to: {@code zh-CN} or {@code en}
 * @param password      whether there is one to sign in with
 * @param factorSince   when the second factor was confirmed; null without one
 * @param recoveryCodes how many codes for the drawer are left
 */
public record Profile(UUID id, String login, String name, String mobile, String email, String language, boolean password, Instant factorSince, int recoveryCodes) {

    /** Whether a password alone would be enough to come back: it needs a name that goes with it. */
    public boolean signsInByPassword() {
        return password && (login != null || mobile != null || email != null);
    }
}
