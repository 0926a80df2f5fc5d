package org.teahorse.search.domain;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Other.DoubleArrayTrieSegment;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which searched texts may be about a person. In doubt they are: a text that is not kept is no loss, one about a person is harm. */
public final class PersonalText {

    /** Longer texts are stories, and stories are about somebody. */
    public static final int LONGEST = 60;

    /** More digits than so many are a telephone, identity, account or licence number, with signs between them or without. */
    private static final int MOST_DIGITS = 6;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[^0-9a-z\\p{IsHan}]{1,3}(?=[0-9])");
    private static final Pattern YEARS = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2} ?[-–—~至] ?(?:19|20)[0-9]{2}(?![0-9])");
    /** As document numbers have it. */
    private static final Pattern YEAR_OF_NUMBER = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?=[〕)\\]】}])");
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9]{" + (MOST_DIGITS + 1) + ",}");
    /** Letters and digits mixed: credit codes, passports, chat names. */
    private static final Pattern CODE = Pattern.compile("[0-9a-z_-]{8,}");
    private static final Pattern CODE_DIGITS = Pattern.compile("[0-9]");
    private static final int MOST_CODE_DIGITS = 3;
    /** The mark of a mail address, of an account elsewhere, or of another site's page, which may be somebody's. */
    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.");
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·・.\\s-]?(?=[a-z]*[0-9])[0-9a-z]{5,6}");
    private static final String NUMERALS = "〇零一幺二三四五六七八九";
    private static final String NUMERAL_DIGITS = "001123456789";

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
            + "闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常刀岩玉普阿傅洪赖施温倪和木鲁文安樊颜俞章聂阎庞康易乔骆纪殷左欧裴翟耿关焦柳祝辛詹路葛柯宁甘兰毕丛迟阮穆沙者罕召思波";
    private static final Set<String> LONG_SURNAMES = Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "夏侯");
    /** How somebody is called whose whole name one does not say. */
    private static final Pattern CALLED = Pattern.compile("[" + SURNAMES + "](?:\\p{IsHan}{0,2})(?:先生|女士|小姐|老师|师傅|书记|县长|镇长|乡长|局长|科长|主任|经理|老板|医生|律师|某)");
    /** Names from other languages are written with a point. */
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}[·•]\\p{IsHan}");
    /** What most names of the Dai begin with, in which the dictionary knows no characters. */
    private static final Pattern DAI = Pattern.compile("[岩玉]\\p{IsHan}{1,2}");
    /** How often a character must be part of given names, in a text that has more to it and in one that may be nothing but a name. */
    private static final int OFTEN = 100;
    private static final int SELDOM = 10;
    private static final int LONGEST_KNOWN = 12;

    private static final Map<String, WordMeanings.Meaning> AUDIENCES = WordMeanings.audiences().all();
    private static final Map<String, WordMeanings.Meaning> INDUSTRIES = WordMeanings.industries().all();

    private final Predicate<String> known;

    /** @param known tells words, folded, that are no names whatever they look like */
    PersonalText(Predicate<String> known) {
        this.known = known;
    }

    /** With the words of the search and the names of places, none of which is taken for somebody's name. */
    public static PersonalText knowing(Vocabulary vocabulary, Places places) {
        return new PersonalText(word -> vocabulary.find(word) != null || places.find(word) != null || AUDIENCES.containsKey(word) || INDUSTRIES.containsKey(word));
    }

    /** A text as it is counted and shown: folded, with one blank at most between words. */
    public static String plain(String typed) {
        return Folding.fold(typed).strip().replaceAll("\\s+", " ");
    }

    /** Whether a text, folded, is too long or has something in it by which somebody is found. Quick, and needs no dictionary. */
    public static boolean traceable(String plain) {
        String bare = YEAR_OF_NUMBER.matcher(YEARS.matcher(plain).replaceAll("年")).replaceAll("年");
        String digits = BETWEEN_DIGITS.matcher(withNumerals(bare)).replaceAll("");
        return plain.isEmpty() || plain.length() > LONGEST || ADDRESS.matcher(plain).find() || MANY_DIGITS.matcher(digits).find()
                || PLATE.matcher(plain).find() || code(bare);
    }

    /** Numbers said in characters, among digits. */
    private static String withNumerals(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            int numeral = NUMERALS.indexOf(c);
            digits.append(numeral < 0 ? (char) c : NUMERAL_DIGITS.charAt(numeral));
        });
        return digits.toString();
    }

    private static boolean code(String plain) {
        Matcher codes = CODE.matcher(plain);
        while (codes.find()) {
            if (CODE_DIGITS.matcher(codes.group()).results().count() > MOST_CODE_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text, folded, seems to name somebody. Reads dictionaries when it is first asked. */
    public boolean names(String plain) {
        return !known.test(plain) && (CALLED.matcher(plain).find() || FOREIGN.matcher(plain).find() || named(plain));
    }

    /** Looks for a family name that is part of no word, with what given names are made of behind it. */
    private boolean named(String plain) {
        List<Term> terms = Names.WORDS.seg(plain);
        if (DAI.matcher(plain).matches() && terms.size() == plain.length()) {
            return true;
        }
        int at = 0;
        int past = 0;
        for (int nth = 0; nth < terms.size(); nth++) {
            past = Math.max(past, at + knownAt(plain, at));
            if (at >= past && family(terms.get(nth).word) && given(terms.subList(nth + 1, terms.size()), nth == 0)) {
                return true;
            }
            at += terms.get(nth).length();
        }
        return false;
    }

    /** How long the longest known word is that begins there; 0 when there is none. */
    private int knownAt(String plain, int at) {
        for (int length = Math.min(LONGEST_KNOWN, plain.length() - at); length > 1; length--) {
            if (known.test(plain.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean family(String word) {
        return word.length() == 1 && SURNAMES.contains(word) || LONG_SURNAMES.contains(word);
    }

    /** @param behind the words behind a family name @param first whether that is the first word: with two or three characters in all it is a name sooner */
    private static boolean given(List<Term> behind, boolean first) {
        if (behind.isEmpty()) {
            return false;
        }
        int least = first && behind.stream().mapToInt(Term::length).sum() <= 2 ? SELDOM : OFTEN;
        String one = behind.get(0).word;
        if (one.length() == 2) {
            return often(one, NR.Z, 1) || least == SELDOM && pair(one.substring(0, 1), one.substring(1), OFTEN);
        }
        return one.length() == 1 && (often(one, NR.E, least) || behind.size() > 1 && behind.get(1).length() == 1 && pair(one, behind.get(1).word, least));
    }

    private static boolean pair(String one, String other, int least) {
        return often(one, NR.C, least) && often(other, NR.D, least);
    }

    /** @param part of a name */
    private static boolean often(String characters, NR part, int least) {
        EnumItem<NR> parts = PersonDictionary.dictionary.get(characters);
        return parts != null && parts.getFrequency(part) >= least;
    }

    /** Loaded only when the first text is judged. Not the segmenter that knows names: its dictionary is a Java object, which the server does not read. */
    private static final class Names {

        static final Segment WORDS = new DoubleArrayTrieSegment().enableCustomDictionary(false);

        private Names() {
        }
    }
}
