package org.teahorse.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a local variant inherits, and what it does not. */
class ProgramTermsTest {

    private static ProgramTerms terms(String promise, String most, String rate, List<String> exclusions) {
        return new ProgramTerms(promise, List.of(), null, null, null, null, null, null, most == null ? null : new BigDecimal(most), rate, null,
                List.of(), new ProgramParts(List.of(), exclusions, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsLeftOutComesFromTheGeneralProgram() {
        ProgramTerms shown = terms(null, null, null, List.of()).orElse(terms("补一半", "500000", "50%", List.of("已获同类补助的")));
        assertEquals("补一半", shown.promise());
        assertEquals(new BigDecimal("500000"), shown.amountMax());
        assertEquals(List.of("已获同类补助的"), shown.parts().exclusions());
    }

    @Test
    void aVariantWithARateOfItsOwnDoesNotInheritAnAmountThatBelongsToAnotherRate() {
        ProgramTerms shown = terms("再补一成", null, "10%", List.of("外地企业")).orElse(terms("补一半", "500000", "50%", List.of("已获同类补助的")));
        assertNull(shown.amountMax());
        assertEquals("10%", shown.rate());
        assertEquals(List.of("外地企业"), shown.parts().exclusions());
    }
}
