package org.teahorse.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of an organisation: 18 characters, of which the last is a check character (GB 32100-2015) and the
 * 17th the check character of the organisation code inside (GB 11714).
 *
 * @param text in capitals
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int INNER_START = 8;
    private static final int INNER_CHECK = 16;

    /**
     * What is wrong with a code.
     *
     * @param reason    key into the {@code messages} bundle
     * @param arguments position from 1, the character found, the one expected: as far as the reason names them
     */
    public record Fault(String reason, List<String> arguments) {
    }

    /** A code as it was typed: without spaces and hyphens, in capitals. */
    public static CreditCode of(String typed) {
        return new CreditCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** Why it is no credit code; empty when it is one. */
    public Optional<Fault> fault() {
        if (text.length() != LENGTH) {
            return Optional.of(new Fault("credit-code.length", List.of(String.valueOf(text.length()))));
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean digitsOnly = i >= 2 && i < INNER_START;
            if (ALPHABET.indexOf(text.charAt(i)) < 0 || digitsOnly && !Character.isDigit(text.charAt(i))) {
                return Optional.of(new Fault("credit-code.character", List.of(String.valueOf(i + 1), text.substring(i, i + 1))));
            }
        }
        char expected = checkCharacter();
        return text.charAt(LENGTH - 1) == expected ? Optional.empty()
                : Optional.of(new Fault("credit-code.check", List.of(text.substring(LENGTH - 1), String.valueOf(expected))));
    }

    private char checkCharacter() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** Whether the organisation code inside has its own check character; codes from before 2015 may not, and are still in use. */
    public boolean innerCheckHolds() {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(text.charAt(INNER_START + i), 36) * INNER_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        char expected = rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
        return text.charAt(INNER_CHECK) == expected;
    }
}
