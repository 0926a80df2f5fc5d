package org.teahorse.console.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownValueTest {

    @Test
    void whatMayBeSecretInAnAddressIsHidden() {
        assertEquals("jdbc:postgresql://db:5432/teahorse?user=•••&password=•••", ShownValue.of("jdbc:postgresql://db:5432/teahorse?user=x&password=y"));
        assertEquals("https://•••@sms.example.org/send?key=•••", ShownValue.of("https://me:secret@sms.example.org/send?key=abc"));
        assertEquals("https://example.org/heads", ShownValue.of("https://example.org/heads"));
    }

    @Test
    void whatIsNoAddressStaysAsItIs() {
        assertEquals("127.0.0.1,0:0:0:0:0:0:0:1", ShownValue.of("127.0.0.1,0:0:0:0:0:0:0:1"));
        assertEquals("teahorse@localhost", ShownValue.of("teahorse@localhost"));
        assertEquals("", ShownValue.of(""));
    }
}
