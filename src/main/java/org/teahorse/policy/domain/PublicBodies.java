package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the names of public bodies by how they begin and end; no body of a particular place is known here. */
final class PublicBodies {

    private static final List<String> SUFFIXES = Vocabulary.longestFirst("body-suffixes.txt");
    private static final List<String> NATIONAL = Vocabulary.longestFirst("national-bodies.txt");
    private static final int MAX_NAME = 32;

    private static final Pattern AND_OTHERS = Pattern.compile("等[\\d一二三四五六七八九十]*(?:个?部门|家单位|单位|部委)?$");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[，。：；《》“”？！0-9]|的|为了|应当");
    private static final Pattern PARTY_AND_GOVERNMENT = Pattern.compile(
            "(中共\\p{IsHan}{2,10}?委(?:办公厅|办公室)?)(\\p{IsHan}{2,10}人民政府(?:办公厅|办公室)?)");

    private PublicBodies() {
    }

    /** A name and where it stands in the text it was split from. */
    record Name(String name, int start, int end) {
    }

    static boolean isBody(String name) {
        return name.length() >= 2 && name.length() <= MAX_NAME && !NOT_IN_NAMES.matcher(name).find()
                && SUFFIXES.stream().anyMatch(name::endsWith);
    }

    static boolean isNational(String name) {
        return NATIONAL.stream().anyMatch(name::startsWith);
    }

    /** The names in a list of bodies, or none when a part of it is no body. */
    static List<Name> split(String text, int from, int to) {
        var names = new ArrayList<Name>();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && " 、，,".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end > at && !add(text.substring(at, end), at, names)) {
                return List.of();
            }
            at = end + 1;
        }
        return names;
    }

    private static boolean add(String token, int start, List<Name> into) {
        String name = AND_OTHERS.matcher(token).replaceFirst("");
        Matcher joint = PARTY_AND_GOVERNMENT.matcher(name);
        if (joint.matches()) {
            into.add(new Name(joint.group(1), start, start + joint.end(1)));
            into.add(new Name(joint.group(2), start + joint.start(2), start + joint.end(2)));
            return true;
        }
        int cut = secondNationalBody(name);
        if (cut > 0) {
            return add(name.substring(0, cut), start, into) && add(name.substring(cut), start + cut, into);
        }
        if (!isBody(name)) {
            return false;
        }
        into.add(new Name(name, start, start + name.length()));
        return true;
    }

    /** 财政部税务总局 are two bodies printed without a blank. */
    private static int secondNationalBody(String name) {
        if (!isNational(name)) {
            return -1;
        }
        for (int i = 3; i < name.length() - 2; i++) {
            if ("部委局署院".indexOf(name.charAt(i - 1)) >= 0 && isBody(name.substring(0, i))
                    && isNational(name.substring(i)) && isBody(name.substring(i))) {
                return i;
            }
        }
        return -1;
    }
}
