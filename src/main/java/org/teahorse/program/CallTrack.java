package org.teahorse.program;

/** What a call asks for. */
public enum CallTrack {
    APPLICATION, RECOGNITION, REVIEW, POOL, TRAINING, EVENT
}
