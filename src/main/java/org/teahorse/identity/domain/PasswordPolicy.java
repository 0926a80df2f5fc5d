package org.teahorse.identity.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.shared.InvalidInputException.Problem;

/** What a password must be. Named, because one rule book wants long ones, another wants mixed ones that change. */
public enum PasswordPolicy {

    /** Long, and not what everybody takes; as OWASP ASVS wants it. */
    ASVS(12, 0, 0, null),
    /** Mixed, changed every quarter, not one of the last five; as the graded protection of level 3 (等级保护三级) is mostly read. */
    MLPS3(8, 3, 5, Duration.ofDays(90));

    private static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private final int shortest;
    private final int classes;
    private final int remembered;
    private final Duration lifetime;

    PasswordPolicy(int shortest, int classes, int remembered, Duration lifetime) {
        this.shortest = shortest;
        this.classes = classes;
        this.remembered = remembered;
        this.lifetime = lifetime;
    }

    /** By the name it has in the settings; the first for any other. */
    public static PasswordPolicy named(String name) {
        return Arrays.stream(values()).filter(policy -> policy.name().equalsIgnoreCase(name)).findFirst().orElse(ASVS);
    }

    public int shortest() {
        return shortest;
    }

    /** How many earlier passwords may not come back. */
    public int remembered() {
        return remembered;
    }

    /** How long a password is good; null for always. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Key of the words in which a form says what is wanted. */
    public String hint() {
        return "password.policy." + name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a password. @param own what the person is known by: none of it may be the password */
    public List<Problem> faults(String field, String password, String... own) {
        List<Problem> faults = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < shortest || password.length() > LONGEST) {
            faults.add(Problem.of(field, "password.length", shortest, LONGEST));
        }
        if (kinds(password) < classes) {
            faults.add(Problem.of(field, "password.classes", classes));
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 4) {
            faults.add(Problem.of(field, "password.common"));
        }
        if (Arrays.stream(own).filter(Objects::nonNull).anyMatch(folded::equalsIgnoreCase)) {
            faults.add(Problem.of(field, "password.own"));
        }
        return faults;
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c))
                .filter(kind -> password.chars().anyMatch(kind)).count();
    }

    private static Set<String> common() {
        try (InputStream file = PasswordPolicy.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
