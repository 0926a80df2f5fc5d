package org.teahorse.source.domain;

/** A value that is not what its field takes. Never leaves the module: a mapping turns it into a problem of its row. */
class UnreadableValue extends RuntimeException {

    private final String reason;
    private final transient String[] arguments;

    UnreadableValue(String reason, String... arguments) {
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    String reason() {
        return reason;
    }

    String[] arguments() {
        return arguments.clone();
    }
}
