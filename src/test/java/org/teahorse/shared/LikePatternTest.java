package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void signsOfAPatternStandForThemselves() {
        assertEquals("%茶%", LikePattern.containing("茶"));
        assertEquals("%50\\%\\_\\\\%", LikePattern.containing("50%_\\"));
    }
}
