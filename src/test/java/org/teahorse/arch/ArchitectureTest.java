package org.teahorse.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls over all classes, and shows on a fixture that each of them can fall. */
class ArchitectureTest {

    private static final String PRODUCT = "org.teahorse";
    private static final String FIXTURE = "org.teahorse.arch.fixture";
    private static final Path MAIN = Path.of("src/main/java/org/teahorse");

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        JavaClasses product = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PRODUCT);
        return rules(PRODUCT).map(rule -> DynamicTest.dynamicTest(rule.getKey(), () ->
                rule.getValue().allowEmptyShould(true).check(product)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnWhatBreaksIt() {
        JavaClasses fixture = new ClassFileImporter().importPackages(FIXTURE);
        return rules(FIXTURE).map(rule -> DynamicTest.dynamicTest(rule.getKey(), () ->
                assertTrue(rule.getValue().evaluate(fixture).hasViolation(), "the fixture does not break it")));
    }

    private static Stream<Map.Entry<String, ArchRule>> rules(String base) {
        return new Rules(base).all().entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @Test
    void everyPackageIsAModuleOfTheOrder() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            Set<String> modules = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("launch")).collect(Collectors.toSet());
            assertTrue(Rules.ORDER.containsAll(modules), "not in the order: " + modules);
        }
    }

    @Test
    void theLayersTheRulesSpeakOfExist() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN, 2)) {
            Set<String> layers = folders.filter(Files::isDirectory).map(folder -> MAIN.relativize(folder))
                    .filter(folder -> folder.getNameCount() == 2).map(folder -> folder.getName(1).toString()).collect(Collectors.toSet());
            assertTrue(layers.containsAll(List.of("domain", "store", "web", "rest")), "found only " + layers);
        }
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            List<String> silent = folders.filter(Files::isDirectory).filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .map(folder -> folder.getFileName().toString()).toList();
            assertEquals(List.of(), silent);
        }
    }

    @Test
    void noCodeNamesAProvince() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> naming = files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTest::namesAProvince).toList();
            assertEquals(List.of(), naming);
        }
    }

    private static boolean namesAProvince(Path file) {
        try {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
            return code.contains("云南") || code.contains("Yunnan") || code.contains("530000");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
