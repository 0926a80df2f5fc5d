package org.teahorse.offering.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferingTextsTest {

    @Test
    void aWordFourTimesIsStuffing() {
        assertEquals(Optional.of("代理记账"), KeywordStuffing.find("代理记账\n代理记账就找我们，昆明代理记账，代理记账便宜"));
        assertEquals(Optional.empty(), KeywordStuffing.find("代理记账\n小店代理记账，代理记账按月付"));
        assertEquals(Optional.of("erp"), KeywordStuffing.find("ERP 系统\nERP 选型，erp 实施，ERP 培训"));
        assertEquals(Optional.of("茶叶"), KeywordStuffing.find("茶叶检测\n茶叶取样，茶叶农残，茶叶报告"));
    }

    @Test
    void whatAnyTextRepeatsIsNone() {
        assertEquals(Optional.empty(), KeywordStuffing.find("企业法律顾问\n企业合同、企业用工、企业融资都能问"));
        assertEquals(Optional.empty(), KeywordStuffing.find("茶叶农残快检（26项）\n送一两干茶，两天出结果，自己摸底够用；要盖章的报告请选资质检测。"));
        assertEquals(Optional.empty(), KeywordStuffing.find("哈哈哈哈哈哈"));
    }

    @Test
    void aSummaryIsMeasuredAsItIsRead() {
        assertEquals(6, SummaryLength.of("送样 两天出"  + "\n" + "果"));
        assertEquals(5, SummaryLength.of("Send 50 g, it's enough"));
        assertFalse(SummaryLength.exceeded("字".repeat(150)));
        assertTrue(SummaryLength.exceeded("字".repeat(151)));
        assertFalse(SummaryLength.exceeded("word ".repeat(50)));
        assertTrue(SummaryLength.exceeded("word ".repeat(51)));
    }
}
