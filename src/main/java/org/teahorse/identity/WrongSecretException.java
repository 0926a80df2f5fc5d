package org.teahorse.identity;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.teahorse.shared.InvalidInputException;

/** A password or code that was wrong. The transaction commits, because the failure is counted in it; nothing else may be written before. */
@ApplicationException(rollback = false)
public class WrongSecretException extends InvalidInputException {

    public WrongSecretException(String field, String messageKey) {
        super(List.of(Problem.of(field, messageKey)));
    }
}
