package org.teahorse.policy;

/** What a published document is for, apart from the kind of paper it is. */
public enum PolicyRole {
    /** 政策文件: sets or changes rules, support or plans */
    POLICY,
    /** 申报通知: opens a call under a standing program */
    CALL_NOTICE,
    /** 公示: names intended results and takes objections */
    PUBLICITY,
    /** 名单: names final results */
    LIST,
    /** 解读: explains a policy */
    INTERPRETATION,
    /** 问答: explains a policy in questions and answers */
    FAQ,
    /** 征求意见: a draft put out for comment */
    CONSULTATION,
    /** 内部事务: government's own affairs, hidden from enterprises by default */
    INTERNAL
}
