package org.teahorse.policy.domain;

import java.util.Objects;

import org.teahorse.shared.DocumentNumber;

/**
 * Whether the number a source gives for a document can be the document's own. Registers filled by machine often carry the
 * first number that the text merely cites.
 *
 * @param number the number without what a register glued before it; only with {@link Verdict#OWN} and
 *               {@link Verdict#CLEANED} it is the document's
 */
public record NumberCheck(Verdict verdict, DocumentNumber number, Reason reason) {

    /** May the number be taken as the document's own? */
    public enum Verdict {
        /** yes */
        OWN,
        /** yes, in the cleaned form */
        CLEANED,
        /** no: it is another document's */
        CITED
    }

    /** What a verdict rests on. */
    public enum Reason {
        /** nothing speaks against it */
        PLAUSIBLE,
        /** other words were glued before it */
        GLUED_WORDS,
        /** a sub-national document with the number of a national body */
        NATIONAL_AGENCY,
        /** the number of a body of another region */
        FOREIGN_AGENCY,
        /** the number of another body than the issuer: party and government, the body and its office */
        OTHER_AGENCY,
        /** a year before the document's */
        EARLIER_YEAR,
        /** a year after the document's */
        LATER_YEAR,
        /** a title that repeals or amends, whose text is a list of numbers */
        LISTS_OTHERS
    }

    public NumberCheck {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether the number may be stored as the document's own. */
    public boolean isOwn() {
        return verdict != Verdict.CITED;
    }
}
