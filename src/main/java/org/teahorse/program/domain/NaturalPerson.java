package org.teahorse.program.domain;

import java.util.regex.Pattern;

/** Tells people from organisations in the rows of a list, and hides who they are: their names are personal data, an organisation's are not. */
public final class NaturalPerson {

    /** An identity number: place, date of birth, serial number, check character. */
    private static final Pattern IDENTITY = Pattern.compile("\\d{6}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}·\\p{IsHan}{1,8}");
    /** What short names of organisations end in. A name of two characters is a person's whatever it ends in. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "\\p{IsHan}{2,3}[厂店社坊所站院部局馆场铺庄]|\\p{IsHan}{1,2}(?:公司|集团|中心|科技|商贸|茶业|咖啡|物流|农业)");

    private NaturalPerson() {
    }

    /**
     * Whether a row speaks of a person: its number is an identity number, or it has none and its name may be a person's. In doubt it is:
     * a short name hidden by mistake does less harm than a person shown, and a credit code clears it up.
     */
    public static boolean is(String name, String code) {
        if (code != null) {
            return IDENTITY.matcher(code.strip()).matches();
        }
        return CHINESE.matcher(name).matches() && !ORGANISATION.matcher(name).matches();
    }

    /** The name with all but its first character hidden. */
    public static String masked(String name) {
        return name.substring(0, 1) + "*".repeat(Math.min(2, name.length() - 1));
    }
}
