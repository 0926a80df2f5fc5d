package org.teahorse.program;

/** How final a result list is. */
public enum ResultStage {
    PROPOSED, ANNOUNCED, FUNDED, REVOKED
}
