package org.teahorse.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody is reached.
 *
 * @param text a mobile number of 11 digits, or a mail address in lower case
 */
public record Reach(Channel channel, String text) {

    /** What carries a message. */
    public enum Channel { SMS, MAIL }

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1)");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final int LONGEST = 254;

    /** As people type it: with spaces, hyphens or the country's number. Empty when it is neither. */
    public static Optional<Reach> of(String typed) {
        String mobile = COUNTRY.matcher(typed.replaceAll("[\\s()（）-]", "")).replaceFirst("");
        if (MOBILE.matcher(mobile).matches()) {
            return Optional.of(new Reach(Channel.SMS, mobile));
        }
        String mail = typed.strip();
        return mail.length() <= LONGEST && MAIL.matcher(mail).matches() ? Optional.of(new Reach(Channel.MAIL, mail.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Enough to know one's own by, and nothing for others: 138****0000, m****@example.com. */
    public static String masked(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int at = text.indexOf('@');
        return at > 0 ? text.charAt(0) + "****" + text.substring(at)
                : text.length() < 8 ? "****" : text.substring(0, 3) + "****" + text.substring(text.length() - 4);
    }
}
