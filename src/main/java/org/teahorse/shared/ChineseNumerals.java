package org.teahorse.shared;

import java.util.OptionalInt;

/**
 * Reads and writes the numbers of official documents: 十二, 一百零三, 廿一, 二〇二二, 12, １２. The range is that of an
 * {@code int}; whatever is not wholly a number is empty, never a guess.
 */
public final class ChineseNumerals {

    /** The characters a Chinese numeral may consist of, for use inside a character class. */
    public static final String CHARACTERS = "〇零○一二两三四五六七八九十廿卅百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MAX_LENGTH = 24;

    private ChineseNumerals() {
    }

    /** The value of a text that is wholly one number, blanks around it allowed. */
    public static OptionalInt parse(CharSequence text) {
        String number = TextFolding.digitsAndSpaces(text).strip();
        if (number.isEmpty() || number.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        long value = Character.isDigit(number.charAt(0)) ? arabic(number)
                : isPositional(number) ? positional(number) : additive(number);
        return value < 0 || value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** The numeral as it is written in documents: 12 → 十二, 101 → 一百零一, 20 000 → 二万. */
    public static String format(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        if (value == 0) {
            return "零";
        }
        var out = new StringBuilder();
        int[] weights = {100_000_000, 10_000, 1};
        String[] units = {"亿", "万", ""};
        int rest = value;
        for (int i = 0; i < weights.length; i++) {
            int group = rest / weights[i];
            rest %= weights[i];
            if (group > 0) {
                if (!out.isEmpty() && group < 1000) {
                    out.append('零');
                }
                appendGroup(out, group);
                out.append(units[i]);
            }
        }
        // 一十二 is written 十二, but only at the very beginning
        return out.toString().startsWith("一十") ? out.substring(1) : out.toString();
    }

    private static void appendGroup(StringBuilder out, int group) {
        int[] weights = {1000, 100, 10, 1};
        String[] units = {"千", "百", "十", ""};
        boolean started = false;
        boolean zero = false;
        for (int i = 0; i < weights.length; i++) {
            int digit = group / weights[i] % 10;
            if (digit == 0) {
                zero = started;
            } else {
                if (zero) {
                    out.append('零');
                }
                out.append(DIGITS.charAt(digit)).append(units[i]);
                started = true;
                zero = false;
            }
        }
    }

    private static long arabic(String number) {
        long value = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9' || value > Integer.MAX_VALUE) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static boolean isPositional(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (digit(number.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static long positional(String number) {
        long value = 0;
        for (int i = 0; i < number.length() && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + digit(number.charAt(i));
        }
        return value;
    }

    private static long additive(String number) {
        long total = 0;
        long section = 0;
        long pending = -1;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (pending > 0) {
                    return -1;
                }
                pending = digit;
                continue;
            }
            long weight = weight(c);
            if (weight < 0) {
                return -1;
            }
            if (weight >= 10_000) {
                long group = section + Math.max(pending, 0);
                total = weight > 10_000 ? (total + group) * weight : total + group * weight;
                section = 0;
            } else if (c == '廿' || c == '卅') {
                section += weight;
            } else {
                section += (pending < 0 ? 1 : pending) * weight;
            }
            pending = -1;
        }
        return total + section + Math.max(pending, 0);
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long weight(char c) {
        return switch (c) {
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> -1;
        };
    }
}
