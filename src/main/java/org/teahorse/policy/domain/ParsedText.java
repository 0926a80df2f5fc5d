package org.teahorse.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.teahorse.policy.domain.TextNode.Kind;

/**
 * A policy's text in its normalised, stored form with the tree of its parts. All spans count UTF-16 units of
 * {@link #text()}.
 *
 * @param text  the normalised text
 * @param nodes the outermost parts, in their order
 */
public record ParsedText(String text, List<TextNode> nodes) {

    /** Below this a paragraph says too little to be found or cited alone. */
    private static final int MIN_CLAUSE = 40;

    /** Above this a paragraph is split even where that leaves short pieces, or a hit in it would show nothing. */
    private static final int MAX_CLAUSE = 1500;

    public ParsedText {
        nodes = List.copyOf(nodes);
    }

    /** The whole words of a node, its children included. */
    public String textOf(TextNode node) {
        return text.substring(node.start(), node.end());
    }

    /** All nodes, each before its children. */
    public Stream<TextNode> walk() {
        return nodes.stream().flatMap(ParsedText::walk);
    }

    /** The citeable units in document order; they never overlap. */
    public List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        for (TextNode node : nodes) {
            collect(node, List.of(), clauses);
        }
        return List.copyOf(clauses);
    }

    private static Stream<TextNode> walk(TextNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ParsedText::walk));
    }

    private void collect(TextNode node, List<String> above, List<Clause> into) {
        List<String> path = node.heading().isEmpty() ? above : append(above, node.heading());
        if (node.kind() == Kind.SIGNATURE) {
            return;
        }
        if (isCitedWhole(node)) {
            add(node, path, node.end(), into);
            return;
        }
        TextNode first = node.children().get(0);
        if (node.text().length() >= MIN_CLAUSE) {
            add(node, path, first.start(), into);
        }
        for (TextNode child : node.children()) {
            collect(child, path, into);
        }
    }

    private static boolean isCitedWhole(TextNode node) {
        if (node.children().isEmpty() || node.kind() == Kind.ARTICLE) {
            return true;
        }
        return node.kind() == Kind.PARAGRAPH_ITEM
                && node.end() - node.start() <= MAX_CLAUSE
                && node.children().stream().anyMatch(child -> child.end() - child.start() < MIN_CLAUSE);
    }

    private void add(TextNode node, List<String> path, int end, List<Clause> into) {
        String words = text.substring(node.start(), end).strip();
        // a lone heading says nothing that the heading path of its neighbours does not
        if (!words.isEmpty() && !(node.text().isEmpty() && node.children().isEmpty())) {
            into.add(new Clause(node.anchor(), node.number(), path, words, node.start(), node.start() + words.length()));
        }
    }

    private static List<String> append(List<String> list, String item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
