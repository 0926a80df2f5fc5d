package org.teahorse.program;

/** What a program gives. */
public enum ProgramKind {
    REDUCTION, GRANT, LOAN, GUARANTEE, EQUITY, VOUCHER, EVENT, QUALIFICATION, RIGHT, ADVICE
}
