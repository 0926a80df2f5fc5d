package org.teahorse.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            有事请拨 13800138000 找小王                | 13800138000
            138-0013-8000                              | 138-0013-8000
            138 0013 8000 随时可打                     | 138 0013 8000
            1 3 8 0 0 1 3 8 0 0 0                      | 1 3 8 0 0 1 3 8 0 0 0
            １３８００１３８０００                     | １３８００１３８０００
            2016 13800138000                           | 13800138000
            +86 13800138000                            | +86 13800138000
            客服（0871）6312 3456                      | （0871）6312 3456
            0871-63123456                              | 0871-63123456
            000-0001-0101                              | 000-0001-0101
            全国热线400-123-4567                       | 400-123-4567
            电话：63123456                             | 电话：63123456
            拨打12345咨询                              | 拨打12345
            一三八零零一三八零零零                     | 一三八零零一三八零零零
            写信到 tea.horse@example.com               | tea.horse@example.com
            ｔｅａ＠example．com                       | ｔｅａ＠example．com
            见 https://example.com/a?b=1 。            | https://example.com/a?b=1
            www.example.org                            | www.example.org
            官网 tea-horse.com.cn 下单                 | tea-horse.com.cn
            微信号：tea_horse                          | 微信号：tea_horse
            加微信 tea2024 领资料                      | 微信 tea2024
            VX:abcdef                                  | VX:abcdef
            手机微信同号                               | 微信同号
            QQ群 123456789                             | QQ群 123456789
            QQ：1234 5678                              | QQ：1234 5678
            """)
    void findsEveryWayToReachSomebody(String text, String found) {
        assertEquals(List.of(found), ContactDetector.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "按 GB/T 19001-2016 和 ISO 9001:2015 建体系",
        "依据云政发〔2023〕15号、国办发（2021）10 号",
        "年产值 13800138000 元以下的企业",
        "15 000 000 000 元",
        "收费 800—1000 元，1200 元封顶",
        "2019 年至 2023 年服务 1200 家企业",
        "2024-01-01 至 2025-12-31",
        "1995—2005 年的老设备，300 元起",
        "每天 09:00—18:00，周六 08:30—17:30",
        "26 种常见农药，64 项全扫",
        "微信小程序和微信公众号代运营",
        "A WeChat program for small shops",
        "网站 ASP.NET 改造，Node.js 开发",
        "商品编码 0902109000 归类",
        "专利号 ZL201310123456.7",
        "QQ 音乐与 qq 群运营",
        "二〇二四年起",
        "6222 0213 8001 3800 0123",
        "致电前请备好 2023 年账本",
        ""})
    void leavesAloneWhatMerelyHasDigits(String text) {
        assertEquals(List.of(), ContactDetector.find(text));
    }

    @Test
    void namesEachWayOnceAcrossSeveralTexts() {
        assertEquals(List.of("13800138000", "a@b.cn"), ContactDetector.find(List.of("13800138000", "13800138000 a@b.cn")).stream().sorted().toList());
    }
}
