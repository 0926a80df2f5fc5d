package org.teahorse.shared;

import java.util.List;

/** Input that was refused as a whole, with every problem found, so that one round of correction is enough. Answered with 400. */
public class InvalidInputException extends BusinessException {

    private final transient List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super("input.invalid", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** One problem: where it is (a field name or a JSON pointer), and why, as a key into the {@code messages} bundle. */
    public record Problem(String path, String messageKey, List<Object> arguments) {

        public static Problem of(String path, String messageKey, Object... arguments) {
            return new Problem(path, messageKey, List.of(arguments));
        }
    }

    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
