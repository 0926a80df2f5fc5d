package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.identity.domain.Reach.Channel;

class ReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "0086-13800138000", "8613800138000"})
    void mobileNumbersAreTakenAsTheyAreTyped(String typed) {
        assertEquals(Optional.of(new Reach(Channel.SMS, "13800138000")), Reach.of(typed));
    }

    @Test
    void mailAddressesAreFolded() {
        assertEquals(Optional.of(new Reach(Channel.MAIL, "tea@example.com.cn")), Reach.of(" Tea@Example.com.cn "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12800138000", "1380013800", "138001380001", "tea", "tea@", "tea@example", "a@b.cn\nBcc: c@d.cn", "<a@b.cn>", "a b@c.cn", "a@b..cn"})
    void othersAreNot(String typed) {
        assertTrue(Reach.of(typed).isEmpty());
    }

    @Test
    void maskedOnesTellOnlyTheirOwner() {
        assertEquals("138****8000", Reach.masked("13800138000"));
        assertEquals("t****@example.cn", Reach.masked("tea@example.cn"));
    }
}
