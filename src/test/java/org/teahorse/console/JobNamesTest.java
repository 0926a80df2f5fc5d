package org.teahorse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What timers note must have a name that people can read. */
class JobNamesTest {

    @Test
    void everyJobHasAName() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("org.teahorse.i18n.console", Locale.ENGLISH);
        List<String> jobs;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            jobs = files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> {
                try {
                    return Pattern.compile("runs\\.run\\(\"([^\"]+)\"").matcher(Files.readString(file)).results().map(match -> match.group(1)).toList().stream();
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }).toList();
        }
        assertTrue(jobs.size() > 10, "found only " + jobs);
        assertEquals(jobs.size(), jobs.stream().distinct().count(), "two jobs have one name");
        assertEquals(List.of(), jobs.stream().filter(job -> !words.containsKey("job." + job)).toList());
    }
}
