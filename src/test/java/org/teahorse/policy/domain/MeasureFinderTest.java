package org.teahorse.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class MeasureFinderTest {

    @Test
    void theNumbersThatRunThroughAllSectionsAreTheMeasures() {
        List<Measure> measures = MeasureFinder.find("若干措施", PolicyTextParser.parse("""
                一、完善生态
                1.做强平台。给予一次性1000万元奖励。（责任单位：市工业和信息化局、各区市）
                2.支持上云。按20%补助，最高50万元。（市财政局牵头）
                二、强化保障
                3.加强宣传。营造氛围。
                """));
        assertEquals(List.of("做强平台", "支持上云", "加强宣传"), measures.stream().map(Measure::title).toList());
        assertEquals("市工业和信息化局", measures.get(0).lead().orElseThrow());
        assertEquals("市财政局", measures.get(1).lead().orElseThrow());
        assertEquals(List.of("20%", "50万元"), measures.get(1).amounts());
        assertEquals("p-2-3", measures.get(2).anchor());
    }

    @Test
    void aStatedCountChoosesTheRow() {
        ParsedText parsed = PolicyTextParser.parse("一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n三、丙\n（一）卯。\n");
        assertEquals(3, MeasureFinder.find("关于发展的3条措施", parsed).size());
        assertEquals(4, MeasureFinder.find("关于发展的四条措施", parsed).size());
    }

    @Test
    void theFrameIsNoMeasure() {
        List<Measure> measures = MeasureFinder.find("若干政策", PolicyTextParser.parse("一、总体要求\n坚持创新。\n二、降低成本\n减税。\n三、加大投入\n增资。\n四、优化服务\n提速。\n五、组织保障\n落实。"));
        assertEquals(List.of("降低成本", "加大投入", "优化服务"), measures.stream().map(Measure::title).toList());
    }

    @Test
    void proseHasNoMeasures() {
        assertTrue(MeasureFinder.find("通知", PolicyTextParser.parse("各单位要抓好落实。")).isEmpty());
    }
}
