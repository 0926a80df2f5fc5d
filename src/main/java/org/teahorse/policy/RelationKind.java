package org.teahorse.policy;

/** How one policy stands to another; read as "this policy … that one". */
public enum RelationKind {
    BASED_ON, AMENDS, SUPPLEMENTS, CORRECTS, EXTENDS, REPEALS, IMPLEMENTS, INTERPRETS, FORWARDS, CALL_NOTICE_OF,
    RESULT_OF
}
