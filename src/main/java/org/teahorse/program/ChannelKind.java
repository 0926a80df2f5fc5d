package org.teahorse.program;

/** By which way one hands in. */
public enum ChannelKind {
    SYSTEM, WINDOW, POST, EMAIL
}
