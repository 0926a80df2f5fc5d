package org.teahorse.moderation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.SubmissionCheck.Hint;

class TextHintsTest {

    @Test
    void numbersOfPeopleAreFoundAndNotRepeated() {
        assertEquals(List.of(new Hint(Check.PERSONAL_DATA, "530827…123X"), new Hint(Check.PERSONAL_DATA, "138…8000")),
                TextHints.find("张某（身份证号53082719900101123X，电话13800138000，再次：13800138000）"));
    }

    @Test
    void marksOfSecrecyAreFound() {
        assertEquals(List.of(new Hint(Check.SECRECY, "机密")), TextHints.find("机密★三年"));
    }

    @Test
    void documentNumbersCodesAndOfficeTelephonesAreLeftAlone() {
        assertEquals(List.of(), TextHints.find("云政发〔2022〕9号，代码91530000M000100Y43，电话0879-8721234，资金1380万元，秘密一词本身不算"));
    }
}
