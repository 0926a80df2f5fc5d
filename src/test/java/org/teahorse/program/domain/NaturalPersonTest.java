package org.teahorse.program.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is hidden on a list, and who is not. */
class NaturalPersonTest {

    @ParameterizedTest
    @CsvSource({"张伟,", "欧阳娜娜,", "岩温,", "买买提·艾力,", "扎莫,", "某某公司,530827199001011234", "李茶,"})
    void peopleAreHidden(String name, String code) {
        assertTrue(NaturalPerson.is(name, code));
    }

    @ParameterizedTest
    @CsvSource({"孟连演示茶厂,", "王记茶坊,", "云茶集团,", "金铺子店,", "云南演示科技有限公司,", "张记,91530000MA6K000000", "Teahorse Ltd,"})
    void organisationsAreNot(String name, String code) {
        assertFalse(NaturalPerson.is(name, code));
    }

    @Test
    void onlyTheFirstCharacterStays() {
        assertEquals("张*", NaturalPerson.masked("张伟"));
        assertEquals("欧**", NaturalPerson.masked("欧阳娜娜"));
    }
}
