package org.teahorse.offering.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offerings a reader chose to compare, as an address carries them from page to page. */
public record Chosen(List<Long> ids) {

    /** More than anybody compares, and few enough to look up. */
    private static final int MOST = 20;
    private static final int LONGEST_ID = 15;

    public Chosen {
        ids = ids.stream().distinct().limit(MOST).toList();
    }

    /** Of parameters such as {@code 12,15}; what is no number is left out. */
    static Chosen of(String... typed) {
        return new Chosen(parts(typed).filter(Chosen::isNumber).map(Long::valueOf).toList());
    }

    /** What of such parameters is no number. */
    static List<String> unreadable(String... typed) {
        return parts(typed).filter(part -> !isNumber(part)).distinct().limit(MOST).toList();
    }

    private static Stream<String> parts(String... typed) {
        return typed == null ? Stream.empty() : Arrays.stream(typed).filter(text -> text != null)
                .flatMap(text -> Arrays.stream(text.split(","))).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static boolean isNumber(String part) {
        return part.length() <= LONGEST_ID && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    Chosen with(long id) {
        return new Chosen(Stream.concat(ids.stream(), Stream.of(id)).toList());
    }

    Chosen without(long id) {
        return new Chosen(ids.stream().filter(one -> one != id).toList());
    }

    /** As the parameter {@code compare} carries them: {@code 12,15}. */
    String parameter() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The path of the page that compares them. */
    String address() {
        return ids.isEmpty() ? "/compare" : ids.stream().map(id -> "offering=" + id).collect(Collectors.joining("&", "/compare?", ""));
    }
}
