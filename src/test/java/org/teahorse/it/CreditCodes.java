package org.teahorse.it;

import java.util.UUID;
import org.teahorse.shared.CreditCode;

/** Credit codes nobody has, right in every character. */
public final class CreditCodes {

    private static final String LAST = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCodes() {
    }

    public static String fresh() {
        String body = "91000000DM" + String.format("%07d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L));
        return LAST.chars().mapToObj(last -> body + (char) last).filter(code -> CreditCode.of(code).fault().isEmpty()).findFirst().orElseThrow();
    }
}
