package org.teahorse.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.teahorse.policy.domain.TextNode.Kind;

class PolicyTextParserTest {

    private static final String LONG = "鼓励企业加快设备更新和技术改造，对符合条件的项目按照设备投资额给予补助，具体标准由主管部门会同财政部门另行制定并公布。";

    private static List<String> anchors(String text) {
        return PolicyTextParser.parse(text).walk().map(TextNode::anchor).toList();
    }

    @Test
    void articlesChaptersAndSectionsKeepTheNumberTheyPrint() {
        assertEquals(List.of("ch-1", "art-1", "ch-2", "ch-2-s-1", "art-12", "art-12-1", "art-12-1-i-1", "art-12-1-i-2"), anchors("""
                ## 第一章　总　则

                第一条 为了规范，制定本办法。
                ## 第二章  管理
                ### 第一节 登记
                　　第十二条　登记机关应当登记。
                第十二条之一 有下列情形之一的，不予登记：
                （一）材料不全的；
                （二）不符合条件的。
                """));
    }

    @Test
    void numberedParagraphsNestByTheirKind() {
        assertEquals(List.of("pre", "p-1", "p-1-1", "p-1-2", "p-1-2-1", "p-1-2-1-1", "p-2", "p-2-2"), anchors("""
                为促进发展，制定以下措施。
                一、总体要求
                （一）指导思想。坚持创新。
                （二）主要目标。到2025年翻番。
                1.产值目标。
                （1）工业产值。
                二、重点任务
                2．减免税费。
                """));
    }

    @Test
    void numbersBeginAgainInAnAnnex() {
        List<String> anchors = anchors("""
                第一条 本办法适用于本省。
                附件：1.实施细则 2.申请表
                附件1
                实施细则
                第一条 细则适用于本省。
                附件2
                第一条 表格由企业填写。
                """);
        assertTrue(anchors.containsAll(List.of("art-1", "ann-1-art-1", "ann-2-art-1")), anchors.toString());
    }

    @Test
    void aSentenceThatBeginsWithAReferenceIsNoArticle() {
        ParsedText parsed = PolicyTextParser.parse("第一条 违反本办法的，依照\n第三条规定处罚。\n第三条、第四条所列情形除外。\n第二条 本办法自公布之日起施行。");
        assertEquals(2, parsed.walk().filter(node -> node.kind() == Kind.ARTICLE).count());
    }

    @Test
    void theTableOfContentsDoublesNothing() {
        List<String> anchors = anchors("""
                规划
                目  录
                第一章 总则.......1
                第二章 任务.......5
                第一章 总则
                到2025年建成体系。
                第二章 任务
                加快建设。
                """);
        assertEquals(List.of("pre", "ch-1", "ch-2"), anchors);
    }

    @Test
    void linesBrokenByThePageWidthAreJoined() {
        ParsedText parsed = PolicyTextParser.parse("""
                轻工业是我国国民经济传统优势产业和重要民生产业，
                在稳增长、扩内需、惠民生等方面发挥着关键作用。为落实
                《制造业数字化转型行动方案》，推动数字技术加快赋能轻
                工业发展，系统指导轻工业推进数字化转型，培育形成新质
                生产力，特制定本实施方案。
                一、总体要求
                以新时代中国特色社会主义思想为指导，深入贯彻落实党的
                二十大精神，全面落实全国新型工业化推进大会部署和制造
                业数字化转型行动方案，持续深入实施数字化助力消费品工
                业“三品”行动，以满足人民日益增长的美好生活需要为目
                的，以数字化转型场景培育为牵引，以数字技术创新应用为
                驱动。
                """);
        assertTrue(parsed.text().contains("推动数字技术加快赋能轻工业发展"));
        assertTrue(parsed.text().contains("\n一、总体要求\n以新时代"));
    }

    @Test
    void theSpansOfClausesAreTheirWords() {
        ParsedText parsed = PolicyTextParser.parse("一、支持\n（一）设备更新。" + LONG + "\n（二）首台套。" + LONG + "\n二、保障\n（一）落实。");
        List<Clause> clauses = parsed.clauses();
        assertEquals(List.of("p-1-1", "p-1-2", "p-2"), clauses.stream().map(Clause::anchor).toList());
        assertEquals(List.of("支持", "设备更新"), clauses.get(0).headingPath());
        for (Clause clause : clauses) {
            assertEquals(clause.text(), parsed.text().substring(clause.start(), clause.end()));
        }
    }

    @Test
    void wordsAfterTheListOfAnArticleBelongToTheArticle() {
        ParsedText parsed = PolicyTextParser.parse("第五条 有下列情形的，给予补助：\n（一）新建的；\n（二）扩建的。\n前款所称扩建，是指增加产能。");
        TextNode article = parsed.nodes().get(0);
        assertEquals(List.of("art-5-i-1", "art-5-i-2", "art-5-t"), article.children().stream().map(TextNode::anchor).toList());
        assertTrue(parsed.clauses().get(0).text().endsWith("增加产能。"));
    }

    @Test
    void everyAnchorIsUnique() {
        List<String> anchors = anchors("第一条 甲。\n第一条 乙。\n一、丙\n一、丁\n# 戊\n# 己\n");
        assertEquals(anchors.size(), new HashSet<>(anchors).size());
    }

    @Test
    void theSignatureIsNoPartOfTheLastParagraph() {
        ParsedText parsed = PolicyTextParser.parse("一、加强领导\n各地要抓好落实。\n国家发展改革委\n财政部\n2024年5月14日");
        assertFalse(parsed.textOf(parsed.nodes().get(0)).contains("财政部"));
        assertEquals(Kind.SIGNATURE, parsed.nodes().get(1).kind());
    }

    @Test
    void tenMegabytesTakeLinearTime() {
        String many = ("第一条 " + LONG + "\n（一）" + LONG + "\n").repeat(40_000);
        String oneLine = "一、" + LONG.replace('。', '，').repeat(90_000);
        String openers = "（".repeat(1_000_000) + "第".repeat(1_000_000) + "《".repeat(1_000_000) + "1.".repeat(500_000);
        for (String text : List.of(many, oneLine, openers)) {
            assertTimeout(Duration.ofSeconds(20), () -> PolicyTextParser.parse(text).clauses());
        }
    }

    @Test
    void emptyTextHasNoParts() {
        assertTrue(PolicyTextParser.parse("").nodes().isEmpty());
        assertTrue(PolicyTextParser.parse(" \n　\r\n").clauses().isEmpty());
    }
}
