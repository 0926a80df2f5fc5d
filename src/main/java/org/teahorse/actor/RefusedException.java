package org.teahorse.actor;

import org.teahorse.shared.BusinessException;

/** The caller is known but holds no mandate for the act there. Answered with 403. */
public class RefusedException extends BusinessException {

    public RefusedException(Act act) {
        super("access.refused", act.name());
    }

    @Override
    public int status() {
        return 403;
    }
}
