package org.teahorse.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one JSON object whose values are texts, numbers or words, for a program that brings no library. */
final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** Fields with their values as text. @throws IllegalArgumentException for anything else than one flat object */
    static Map<String, String> parse(String text) {
        FlatJson reader = new FlatJson(text);
        Map<String, String> fields = reader.object();
        if (reader.at != text.length()) {
            throw new IllegalArgumentException("something stands behind the object");
        }
        return fields;
    }

    private Map<String, String> object() {
        Map<String, String> fields = new LinkedHashMap<>();
        expect('{');
        while (true) {
            String name = string();
            expect(':');
            if (fields.put(name, peek() == '"' ? string() : word()) != null) {
                throw new IllegalArgumentException(name + " stands there twice");
            }
            if (peek() != ',') {
                expect('}');
                return fields;
            }
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("the line breaks off");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("'" + wanted + "' is missing at " + at);
        }
        at++;
    }

    private String word() {
        int from = at;
        while (peek() != ',' && peek() != '}') {
            at++;
        }
        return text.substring(from, at);
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            value.append(next == '\\' ? escaped() : next);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> kind;
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw new IllegalArgumentException("the line breaks off");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw new IllegalArgumentException("no escape: " + kind);
        };
    }
}
