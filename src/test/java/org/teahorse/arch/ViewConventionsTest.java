package org.teahorse.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teahorse.arch.ViewRules.View;

/** Holds the rules of pages over every view, and shows that each of them can fail. */
class ViewConventionsTest {

    private static final Path ROOT = Path.of("src/main/webapp/WEB-INF");

    private static List<View> views() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> new View(ROOT.relativize(file).toString().replace('\\', '/'), read(file))).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void thereAreViews() throws IOException {
        assertTrue(views().size() > 20);
    }

    @TestFactory
    Stream<DynamicTest> everyViewKeepsEveryRule() throws IOException {
        List<View> views = views();
        return ViewRules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () ->
                assertEquals(List.of(), views.stream().flatMap(view -> rule.check().apply(view).stream().map(found -> view.path() + ": " + found)).toList())));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        return ViewRules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () ->
                assertFalse(rule.check().apply(rule.breaker()).isEmpty())));
    }

    /** A view that nothing leads to would be dead; a route to a view that is not there would be a 500. */
    @Test
    void everyRouteHasItsViewAndEveryViewItsRoute() throws IOException {
        String routes = read(Path.of("src/main/java/org/teahorse/portal/web/Route.java"));
        List<String> named = Pattern.compile("(?:open|own|faces)\\(\"[^\"]+\", \"([a-z/-]+)\"").matcher(routes).results()
                .map(result -> "views/" + result.group(1) + ".xhtml").distinct().sorted().toList();
        List<String> there = views().stream().filter(View::isView).map(View::path).filter(path -> !path.endsWith("portal/error.xhtml")).sorted().toList();
        assertEquals(there, named);
    }
}
