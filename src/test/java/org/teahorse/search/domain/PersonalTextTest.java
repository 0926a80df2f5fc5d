package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts may be about a person. */
class PersonalTextTest {

    private final PersonalText judge = new PersonalText(Set.of("小微", "江城县", "孟连县", "景东")::contains);

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "电话 138 0013 8000 是谁", "138-0013-8000", "１３８００１３８０００", "+86 13800138000 补贴", "一三八零零一三八零零零", "幺三八零零幺三八零零零",
        "0879-2123456", "533 12345678", "532701199001011234", "53270119900101123x 贷款", "someone@example.com", "some.one＠example.com", "91530800ma6k1234x5", "MA6K1234X5",
        "a1530800ma6k1234x5", "6222 0212 3456 7890 123", "云J·A1234", "云j12345", "https://example.com/a", "1990-01-01", "wx_id20251127", "138(0013)8000", "138+0013+8000", "一三八 零零一三 八零零零", "云政发〔1380013〕8000"})
    void whatSomebodyIsFoundByIsTraceable(String typed) {
        assertTrue(PersonalText.traceable(PersonalText.plain(typed)), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"飞碟养蜂证", "普洱茶厂2026年50万以下贷款", "云政发〔2022〕123号", "云财规(2023)10号", "2021-2023年补贴名单", "GB/T 4754", "iso9001认证", "zhuanjingtexin", "500000元以内",
        "第二十三条", "云政发〔2022〕1234号 第5条", "how to register a company"})
    void whatFirmsAskForIsNot(String typed) {
        assertFalse(PersonalText.traceable(PersonalText.plain(typed)), typed);
    }

    @Test
    void longTextsAreStories() {
        assertFalse(PersonalText.traceable("茶".repeat(PersonalText.LONGEST)));
        assertTrue(PersonalText.traceable("茶".repeat(PersonalText.LONGEST + 1)));
        assertTrue(PersonalText.traceable(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李明华", "王小红的地址", "孟连县张建国补贴", "张三丰", "陈志强茶厂", "刘某某 咖啡庄园", "李先生电话", "李老师", "杨丽 身份证", "欧阳娜娜", "岩罕", "傅丽华", "洪建国", "和志强的电话", "傅先生", "木志强", "王建国欠钱", "张琳", "赵磊电话", "周杰伦", "玉波", "阿依古丽·买买提"})
    void namesAreSeen(String text) {
        assertTrue(judge.names(PersonalText.plain(text)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"补贴", "茶园", "普洱茶厂贷款", "怎么注册个体户", "没抵押贷款", "安全生产许可", "高新技术企业认定", "小微企业", "周转金", "云南白药", "返乡创业", "金融办在哪里", "和谐劳动关系",
        "农民专业合作社", "普洱咖啡豆出口退税", "飞碟养蜂证", "量子茶艺许可", "白茶", "温泉民宿", "江城县", "孟连县补贴", "古茶树", "雷电防护", "高标准农田", "白茶厂", "向银行贷款", "马铃薯种植", "林下经济", "石材加工", "金银花", "常见问题", "高质量发展", "万元贷款", "田间道路", "林业", "高粱", "黄牛"})
    void whatFirmsAskForNamesNobody(String text) {
        assertFalse(judge.names(PersonalText.plain(text)), text);
    }

    @Test
    void aTextIsCountedInOneSpelling() {
        assertEquals("飞碟 养蜂证 abc", PersonalText.plain(" 飛碟　 養蜂證 ＡＢＣ "));
    }
}
