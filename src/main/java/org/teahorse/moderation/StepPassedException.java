package org.teahorse.moderation;

import org.teahorse.shared.BusinessException;

/** Somebody was faster: the submission is no longer as the caller saw it. Nothing was done, and what was typed stays with the caller. */
public class StepPassedException extends BusinessException {

    /** @param state what became of it @param who who did that @param when when, as it is read */
    StepPassedException(State state, String who, String when) {
        super("submission.passed." + state.name(), who, when);
    }
}
