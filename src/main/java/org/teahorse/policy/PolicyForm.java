package org.teahorse.policy;

/**
 * The kind of paper a policy is, told by the last words of its real name; what it is for is its {@link PolicyRole}.
 * A 通知 that issues a plan has the plan's form. The words of each form are in {@code policy-forms.csv}.
 */
public enum PolicyForm {
    /** 法 */
    LAW,
    /** 条例、规定 */
    REGULATION,
    /** 决定、决议 */
    DECISION,
    /** 令、命令 */
    ORDER,
    /** 办法、规则、制度、章程 */
    RULES,
    /** 实施细则、细则 */
    DETAILED_RULES,
    /** 意见、指导意见、实施意见 */
    OPINION,
    /** 措施、若干政策、政策措施 */
    MEASURES,
    /** 规划、计划、纲要、要点 */
    PLAN,
    /** 方案、行动 */
    SCHEME,
    /** 应急预案 */
    EMERGENCY_PLAN,
    /** 通知 */
    NOTICE,
    /** 公告、通告 */
    ANNOUNCEMENT,
    /** 通报 */
    CIRCULAR,
    /** 函 */
    LETTER,
    /** 批复、答复 */
    REPLY,
    /** 报告、请示 */
    REPORT,
    /** 标准、规范、规程 */
    STANDARD,
    /** 指南、指引、手册 */
    GUIDE,
    /** 目录、名录、名单、清单 */
    CATALOGUE,
    /** 解读、问答 */
    INTERPRETATION,
    /** anything else */
    OTHER
}
