package org.teahorse.program;

import jakarta.ws.rs.POST;

/** By which way one hands in. */
public enum ChannelKind {
    SYSTEM, WINDOW, POST, EMAIL
}
