package org.teahorse.bench;

import org.teahorse.identity.domain.PasswordHash;

/** How many sign-ins one core takes a second: almost all of one is the derivation of the password. */
public final class SignInBench {

    private static final int ROUNDS = 30;

    private SignInBench() {
    }

    public static void main(String[] arguments) {
        String stored = PasswordHash.of("the horses carry tea");
        run(stored, ROUNDS / 3);
        long begin = System.nanoTime();
        run(stored, ROUNDS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("sign-in: %s, one thread, %d checks: %.1f a second and core, %.0f ms each%n", stored.substring(0, stored.indexOf('$', 15)), ROUNDS,
                ROUNDS / seconds, seconds * 1000 / ROUNDS);
    }

    private static void run(String stored, int rounds) {
        for (int round = 0; round < rounds; round++) {
            if (!PasswordHash.matches("the horses carry tea", stored)) {
                throw new IllegalStateException("the password must fit");
            }
        }
    }
}
