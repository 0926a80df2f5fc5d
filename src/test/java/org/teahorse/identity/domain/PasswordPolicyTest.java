package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.shared.InvalidInputException.Problem;

class PasswordPolicyTest {

    private static List<String> faults(PasswordPolicy policy, String password) {
        return policy.faults("password", password, "tea-owner", null, "owner@example.cn").stream().map(Problem::messageKey).toList();
    }

    @Test
    void longSentencesNeedNoOddCharacters() {
        assertEquals(List.of(), faults(PasswordPolicy.ASVS, "the horses carry tea"));
        assertEquals(List.of(), faults(PasswordPolicy.ASVS, "茶马古道上的马帮走了很久了"));
    }

    @Test
    void shortCommonAndOwnOnesAreRefused() {
        assertEquals(List.of("password.length"), faults(PasswordPolicy.ASVS, "tea horse 1"));
        assertEquals(List.of("password.common"), faults(PasswordPolicy.ASVS, "Password1234"));
        assertEquals(List.of("password.common"), faults(PasswordPolicy.ASVS, "ababababababab"));
        assertEquals(List.of("password.own"), faults(PasswordPolicy.ASVS, "Owner@example.cn"));
        assertEquals(List.of("password.length"), faults(PasswordPolicy.ASVS, "abcdefgh ".repeat(40)));
    }

    @Test
    void theOtherRuleBookWantsThreeKindsAndChange() {
        assertEquals(List.of(), faults(PasswordPolicy.MLPS3, "Tea-horse7"));
        assertEquals(List.of(), faults(PasswordPolicy.MLPS3, "teahorse-7"));
        assertEquals(List.of("password.classes"), faults(PasswordPolicy.MLPS3, "teahorseway"));
        assertEquals(List.of("password.length"), faults(PasswordPolicy.MLPS3, "Tea-ho7"));
        assertEquals(Duration.ofDays(90), PasswordPolicy.MLPS3.lifetime());
        assertEquals(5, PasswordPolicy.MLPS3.remembered());
    }

    @Test
    void policiesAreNamedInAnyCaseAndUnknownNamesAreTheStrictDefault() {
        assertEquals(PasswordPolicy.MLPS3, PasswordPolicy.named("mlps3"));
        assertEquals(PasswordPolicy.ASVS, PasswordPolicy.named("none"));
    }
}
