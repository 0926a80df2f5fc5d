package org.teahorse.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal the caller can understand and act on. It carries a key into the {@code messages} bundle instead of prose, so that pages
 * and API answer in the reader's language, and it rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public BusinessException(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The HTTP status that says what sort of refusal it is. */
    public int status() {
        return 400;
    }

    /** Key into the {@code messages} bundle. */
    public String messageKey() {
        return messageKey;
    }

    /** Values for the placeholders of the message. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
