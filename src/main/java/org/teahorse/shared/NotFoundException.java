package org.teahorse.shared;

/** What was asked for never existed here. Answered with 404. */
public class NotFoundException extends BusinessException {

    public NotFoundException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 404;
    }
}
