package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teahorse.shared.CreditCode.Fault;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "91440300708461136T", "914403001922038216", "91330000609120272T",
        "91110108551385082Q"})
    void rightCodesPassWithTheirInnerCheck(String code) {
        assertEquals(Optional.empty(), CreditCode.of(code).fault());
        assertTrue(CreditCode.of(code).innerCheckHolds());
    }

    @Test
    void spacesHyphensAndSmallLettersAreTyping() {
        assertEquals(new CreditCode("91110000802100433B"), CreditCode.of(" 91110000-8021 00433b"));
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y44,4,3", "911100008021004330,0,B", "91440300708461163T,T,L", "91110108551385082X,X,Q"})
    void aWrongDigitIsToldByTheCheckCharacterItCallsFor(String code, String found, String expected) {
        assertEquals(Optional.of(new Fault("credit-code.check", List.of(found, expected))), CreditCode.of(code).fault());
    }

    @ParameterizedTest
    @CsvSource({"9111000080210O433B,14,O", "91I10000802100433B,3,I", "91A10000802100433B,3,A", "91110000802100433Z,18,Z"})
    void aCharacterThatCannotStandThereIsNamedWithItsPlace(String code, String place, String character) {
        assertEquals(Optional.of(new Fault("credit-code.character", List.of(place, character))), CreditCode.of(code).fault());
    }

    @Test
    void theLengthComesFirst() {
        assertEquals(Optional.of(new Fault("credit-code.length", List.of("17"))), CreditCode.of("91110000802100433").fault());
    }

    @Test
    void aCodeMayBeRightWithoutItsInnerCheck() {
        CreditCode code = withRightEnd("9111000080210044");
        assertEquals(Optional.empty(), code.fault());
        assertFalse(code.innerCheckHolds());
    }

    /** Any 17th character that breaks the inner check, with the 18th that is right for it. */
    private static CreditCode withRightEnd(String first16) {
        for (char inner : "0123456789".toCharArray()) {
            for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                CreditCode code = new CreditCode(first16 + inner + last);
                if (code.fault().isEmpty() && !code.innerCheckHolds()) {
                    return code;
                }
            }
        }
        throw new AssertionError("None is right");
    }
}
