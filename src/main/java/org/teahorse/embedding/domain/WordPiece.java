package org.teahorse.embedding.domain;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits text into the pieces of words a BERT model was trained on, as its {@code tokenizer.json} says: control characters away, each Han
 * character alone, at blanks and punctuation, then the longest known pieces from the left. Written here because the usual library brings a
 * second native one.
 */
public final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";

    private final Map<String, Integer> pieces;
    private final int first;
    private final int last;
    private final int unknown;
    private final int longestPiece;

    private WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.first = special("[CLS]");
        this.last = special("[SEP]");
        this.unknown = special("[UNK]");
        this.longestPiece = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /** Reads {@code tokenizer.json}. @throws IllegalArgumentException when it is no vocabulary of word pieces */
    public static WordPiece read(InputStream tokenizer) {
        try (JsonReader reader = Json.createReader(tokenizer)) {
            JsonObject vocabulary = reader.readObject().getJsonObject("model").getJsonObject("vocab");
            Map<String, Integer> pieces = new HashMap<>(vocabulary.size() * 2);
            vocabulary.forEach((piece, number) -> pieces.put(piece, ((JsonNumber) number).intValue()));
            return new WordPiece(pieces);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("The vocabulary of the embedding model cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private int special(String piece) {
        Integer number = pieces.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("no piece " + piece);
        }
        return number;
    }

    /** The numbers of the pieces between the marks for begin and end. @param most pieces, the two marks included; what is beyond is cut off */
    public long[] encode(String text, int most) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(first);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length() && numbers.size() < most; ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isControl(letter)) {
                continue;
            }
            boolean alone = isHan(letter) || isPunctuation(letter);
            if (alone || Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                split(word, numbers);
                if (alone) {
                    numbers.add(pieces.getOrDefault(Character.toString(letter), unknown));
                }
            } else {
                word.appendCodePoint(letter);
            }
        }
        split(word, numbers);
        int length = Math.min(numbers.size(), most - 1);
        long[] encoded = new long[length + 1];
        for (int i = 0; i < length; i++) {
            encoded[i] = numbers.get(i);
        }
        encoded[length] = last;
        return encoded;
    }

    /** Adds the pieces of a word, the longest first; a word with a part that is no piece is unknown as a whole. */
    private void split(StringBuilder word, List<Integer> numbers) {
        int before = numbers.size();
        int at = 0;
        while (at < word.length()) {
            Integer piece = null;
            int end = Math.min(word.length(), at + longestPiece);
            while (piece == null && end > at) {
                piece = pieces.get((at > 0 ? CONTINUES : "") + word.substring(at, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null || word.length() > LONGEST_WORD) {
                numbers.subList(before, numbers.size()).clear();
                numbers.add(unknown);
                break;
            }
            numbers.add(piece);
            at = end;
        }
        word.setLength(0);
    }

    private static boolean isControl(int letter) {
        return letter == 0 || letter == 0xfffd || switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\t' && letter != '\n' && letter != '\r';
            case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** The blocks BERT takes for Chinese; kana and hangul are not among them. */
    private static boolean isHan(int letter) {
        return letter >= 0x4e00 && letter <= 0x9fff || letter >= 0x3400 && letter <= 0x4dbf || letter >= 0x20000 && letter <= 0x2a6df
                || letter >= 0x2a700 && letter <= 0x2ceaf || letter >= 0xf900 && letter <= 0xfaff || letter >= 0x2f800 && letter <= 0x2fa1f;
    }

    private static boolean isPunctuation(int letter) {
        if (letter < 128) {
            return letter > ' ' && !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
