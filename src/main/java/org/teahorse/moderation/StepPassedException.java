package org.teahorse.moderation;

import org.teahorse.shared.BusinessException;

/** Somebody else was faster: the submission is no longer as the caller saw it. Nothing was done. */
public class StepPassedException extends BusinessException {

    /** @param who who changed it @param when when, as it is read @param state what became of it, as it is read */
    public StepPassedException(String who, String when, String state) {
        super("submission.passed", who, when, state);
    }
}
