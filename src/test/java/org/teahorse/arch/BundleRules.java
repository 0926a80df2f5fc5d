package org.teahorse.arch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a bundle must not do. */
final class BundleRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LOOKUP = Pattern.compile("(\\w+Text|messages)\\[([^\\]]*)]");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    /** A literal that is looked up as it stands: alone, or as a branch of a condition. */
    private static final Pattern WHOLE_KEY = Pattern.compile("(?:^|[?:]\\s*)'([^']+)'(?=\\s*(?::|$))");

    private BundleRules() {
    }

    /** The entries of a bundle in order, with those that occur twice. */
    record Bundle(Map<String, String> texts, List<String> twice) {

        static Bundle of(String file) {
            Map<String, String> texts = new LinkedHashMap<>();
            List<String> twice = new ArrayList<>();
            file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                int equals = line.indexOf('=');
                String key = equals < 0 ? line : line.substring(0, equals);
                if (texts.put(key, equals < 0 ? "" : line.substring(equals + 1)) != null) {
                    twice.add(key);
                }
            });
            return new Bundle(texts, twice);
        }
    }

    /** Keys that one of two languages lacks. */
    static Set<String> missing(Bundle one, Bundle other) {
        Set<String> all = new TreeSet<>(one.texts().keySet());
        all.addAll(other.texts().keySet());
        all.removeIf(key -> one.texts().containsKey(key) && other.texts().containsKey(key));
        return all;
    }

    /** Keys whose texts do not take the same values. */
    static List<String> unequalPlaceholders(Bundle one, Bundle other) {
        return one.texts().keySet().stream().filter(other.texts()::containsKey)
                .filter(key -> !placeholders(one.texts().get(key)).equals(placeholders(other.texts().get(key)))).toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys with nothing to read. */
    static List<String> empty(Bundle bundle) {
        return bundle.texts().entrySet().stream().filter(entry -> entry.getValue().isBlank()).map(Map.Entry::getKey).toList();
    }

    /** Keys whose apostrophe would swallow the placeholder behind it. */
    static List<String> loneApostrophes(Bundle bundle) {
        return bundle.texts().entrySet().stream()
                .filter(entry -> PLACEHOLDER.matcher(entry.getValue()).find() && entry.getValue().replace("''", "").contains("'"))
                .map(Map.Entry::getKey).toList();
    }

    /** Keys that a view looks up and a bundle lacks. @param bundles by the name views use */
    static List<String> undefined(String view, Map<String, Bundle> bundles) {
        List<String> undefined = new ArrayList<>();
        for (MatchResult lookup : LOOKUP.matcher(view).results().toList()) {
            Bundle bundle = bundles.get(lookup.group(1));
            if (bundle == null) {
                undefined.add(lookup.group());
            } else {
                WHOLE_KEY.matcher(lookup.group(2)).results().map(result -> result.group(1))
                        .filter(key -> !bundle.texts().containsKey(key)).forEach(undefined::add);
                starts(lookup.group(2)).stream().filter(start -> bundle.texts().keySet().stream().noneMatch(key -> key.startsWith(start)))
                        .forEach(undefined::add);
            }
        }
        return undefined;
    }

    private static Set<String> starts(String lookup) {
        return LITERAL.matcher(lookup).results().map(result -> result.group(1)).filter(literal -> literal.endsWith(".") && literal.length() > 1
                && !literal.startsWith(".")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keys that no literal of the sources names, whole or by its start. */
    static List<String> unused(Bundle bundle, Set<String> literals) {
        Set<String> starts = literals.stream().filter(literal -> literal.endsWith(".") && literal.length() > 2).collect(Collectors.toSet());
        return bundle.texts().keySet().stream().filter(key -> !literals.contains(key))
                .filter(key -> starts.stream().noneMatch(key::startsWith)).toList();
    }
}
