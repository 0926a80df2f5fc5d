package org.teahorse.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Linked data about several things, to be written as JSON-LD or Turtle. Things are named by whole addresses, properties by a prefix of
 * the given vocabularies and a name: {@code dct:title}. Saying the same twice says it once; null says nothing.
 */
public final class Triples {

    private final Map<String, String> prefixes;
    private final Map<String, Map<String, Set<Value>>> things = new LinkedHashMap<>();

    /** @param prefixes vocabularies by their prefix */
    public Triples(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    /** A value: an address, or a text with a language or a type. */
    private record Value(String text, String language, String type, boolean address) {
    }

    /** One thing, to say more of. */
    public final class Thing {

        private final String address;
        private final Map<String, Set<Value>> said;

        private Thing(String address) {
            this.address = address;
            this.said = things.computeIfAbsent(address, none -> new LinkedHashMap<>());
        }

        public String address() {
            return address;
        }

        /** What it is: {@code dcat:Dataset}. */
        public Thing is(String type) {
            return add("rdf:type", type == null ? null : new Value(whole(type), null, null, true));
        }

        /** Another thing, by its address. */
        public Thing to(String property, String other) {
            return add(property, other == null ? null : new Value(other, null, null, true));
        }

        public Thing to(String property, Thing other) {
            return to(property, other == null ? null : other.address);
        }

        public Thing to(String property, Collection<Thing> others) {
            others.forEach(other -> to(property, other));
            return this;
        }

        /** A text as such. */
        public Thing text(String property, String text) {
            return add(property, text == null ? null : new Value(text, null, null, false));
        }

        /** A text in a language, a BCP 47 tag. */
        public Thing text(String property, String text, String language) {
            return add(property, text == null ? null : new Value(text, language, null, false));
        }

        /** A value of a type: {@code xsd:date}. */
        public Thing typed(String property, Object value, String type) {
            return add(property, value == null ? null : new Value(value.toString(), null, whole(type), false));
        }

        private Thing add(String property, Value value) {
            if (value != null) {
                said.computeIfAbsent(property, none -> new LinkedHashSet<>()).add(value);
            }
            return this;
        }
    }

    /** The thing of an address, new or known. */
    public Thing thing(String address) {
        return new Thing(address);
    }

    private String whole(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        if (prefix == null) {
            throw new IllegalArgumentException("No vocabulary for " + name);
        }
        return prefix + name.substring(colon + 1);
    }

    /** As JSON-LD, flattened. */
    public JsonObject json() {
        JsonObjectBuilder context = Json.createObjectBuilder();
        prefixes.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(prefix -> !prefix.getKey().equals("rdf"))
                .forEach(prefix -> context.add(prefix.getKey(), prefix.getValue()));
        JsonArrayBuilder graph = Json.createArrayBuilder();
        things.forEach((address, said) -> {
            if (!said.isEmpty()) {
                JsonObjectBuilder thing = Json.createObjectBuilder().add("@id", address);
                said.forEach((property, values) -> add(thing, property, values));
                graph.add(thing);
            }
        });
        return Json.createObjectBuilder().add("@context", context).add("@graph", graph).build();
    }

    private static void add(JsonObjectBuilder thing, String property, Set<Value> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        boolean type = property.equals("rdf:type");
        for (Value value : values) {
            if (type) {
                array.add(value.text());
            } else if (value.address()) {
                array.add(Json.createObjectBuilder().add("@id", value.text()));
            } else {
                JsonObjectBuilder literal = Json.createObjectBuilder().add("@value", value.text());
                if (value.language() != null) {
                    literal.add("@language", value.language());
                }
                if (value.type() != null) {
                    literal.add("@type", value.type());
                }
                array.add(literal);
            }
        }
        thing.add(type ? "@type" : property, array);
    }

    /** As Turtle. */
    public String turtle() {
        StringBuilder text = new StringBuilder();
        prefixes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> text.append("@prefix ").append(prefix.getKey()).append(": <").append(prefix.getValue()).append("> .\n"));
        things.forEach((address, said) -> {
            if (!said.isEmpty()) {
                List<String> lines = new ArrayList<>();
                said.forEach((property, values) -> lines.add((property.equals("rdf:type") ? "a" : property) + " "
                        + String.join(", ", values.stream().map(Triples::written).toList())));
                text.append('\n').append(address(address)).append(' ').append(String.join(" ;\n    ", lines)).append(" .\n");
            }
        });
        return text.toString();
    }

    private static String written(Value value) {
        if (value.address()) {
            return address(value.text());
        }
        StringBuilder text = new StringBuilder("\"");
        value.text().chars().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append((char) c);
            }
        });
        text.append('"');
        if (value.language() != null) {
            text.append('@').append(value.language());
        }
        return value.type() == null ? text.toString() : text.append("^^").append(address(value.type())).toString();
    }

    /** An address between its signs; what may not stand there is escaped. */
    private static String address(String address) {
        StringBuilder text = new StringBuilder("<");
        address.chars().forEach(c -> {
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('>').toString();
    }
}
