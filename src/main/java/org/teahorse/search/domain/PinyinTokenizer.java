package org.teahorse.search.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns a title into its sounds: whole syllables, one per character, or overlapping pairs of initials. A gap in the positions keeps
 * a phrase from reaching over what is not a character.
 */
final class PinyinTokenizer extends Tokenizer {

    /** What a token is. */
    enum Unit { SYLLABLE, INITIALS }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Unit unit;
    private List<Sound> sounds = List.of();
    private int next;
    private int end;

    private record Sound(String text, int at, int step) {
    }

    PinyinTokenizer(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[256];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        end = text.length();
        next = 0;
        sounds = unit == Unit.SYLLABLE ? wholeSyllables(text.toString()) : pairsOfInitials(text.toString());
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == sounds.size()) {
            return false;
        }
        Sound sound = sounds.get(next++);
        term.setEmpty().append(sound.text());
        offset.setOffset(correctOffset(sound.at()), correctOffset(sound.at() + 1));
        position.setPositionIncrement(sound.step());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(end), correctOffset(end));
    }

    private static List<Sound> wholeSyllables(String text) {
        List<String> syllables = Pinyin.syllables(text);
        List<Sound> sounds = new ArrayList<>(syllables.size());
        int step = 1;
        for (int i = 0; i < syllables.size(); i++) {
            if (syllables.get(i) == null) {
                step = 2;
            } else {
                sounds.add(new Sound(syllables.get(i), i, step));
                step = 1;
            }
        }
        return sounds;
    }

    private static List<Sound> pairsOfInitials(String text) {
        String initials = Pinyin.initials(text);
        List<Sound> sounds = new ArrayList<>(initials.length());
        int step = 1;
        for (int i = 0; i + 1 < initials.length(); i++) {
            String pair = initials.substring(i, i + 2);
            if (pair.indexOf(' ') >= 0) {
                step = 2;
            } else {
                sounds.add(new Sound(pair, i, step));
                step = 1;
            }
        }
        return sounds;
    }
}
