package org.teahorse.program.domain;

import java.util.regex.Pattern;

/** Tells people from organisations in the rows of a list, and hides who they are: their names are personal data, an organisation's are not. */
public final class NaturalPerson {

    /** An identity number: place, date of birth, serial number, check character. */
    private static final Pattern IDENTITY = Pattern.compile("\\d{6}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}·\\p{IsHan}{1,8}");
    /** What short names of organisations end in. */
    private static final Pattern ORGANISATION = Pattern.compile(".*(?:厂|店|社|坊|所|站|院|部|局|室|馆|场|园|行|铺|庄|家|司|团|会|公司|集团|中心|茶|咖啡|科技|商贸)$");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
            + "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤普岩玉刀罕波线放思帕召赧和木";

    private NaturalPerson() {
    }

    /** Whether a row speaks of a person: its number is an identity number, or it has none and the name is a person's. */
    public static boolean is(String name, String code) {
        if (code != null) {
            return IDENTITY.matcher(code.strip()).matches();
        }
        return CHINESE.matcher(name).matches() && SURNAMES.indexOf(name.charAt(0)) >= 0 && !ORGANISATION.matcher(name).matches();
    }

    /** The name with all but its first character hidden. */
    public static String masked(String name) {
        return name.substring(0, 1) + "*".repeat(Math.min(2, name.length() - 1));
    }
}
