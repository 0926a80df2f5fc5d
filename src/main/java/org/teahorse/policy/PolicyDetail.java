package org.teahorse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything the page of a policy shows.
 *
 * @param validityEvidence words or title the validity rests on; null when it rests on nothing
 * @param extracted        fields whose values were found in title and text, with the words that show them
 * @param textNumber       which version of the text is shown, from 1; 0 when there is no text
 * @param parts            the text's parts in order, each with its depth
 * @param copyOf           the original, when this is a forwarded copy; else null
 * @param versions         other papers under the same name, newest first
 * @param relatedBy        relations of other policies that point at this one
 */
public record PolicyDetail(PolicySummary summary, String validityEvidence, List<String> industries, List<String> audiences,
        String audienceScope, Map<String, Finding> extracted, int textNumber, Instant textSince, List<Part> parts,
        List<Measure> measures, List<Attachment> attachments, List<Relation> relations, List<Relation> relatedBy,
        List<PolicySummary> versions, PolicySummary copyOf) {

    /** How a value was found: a method code, and the words that show it, which may be empty. */
    public record Finding(String method, String quote) {
    }

    /**
     * A part of the text.
     *
     * @param depth   0 for the outermost
     * @param kind    name of the kind: CHAPTER, ARTICLE …
     * @param number  as printed; may be empty
     * @param heading may be empty
     * @param text    its own words without its children's; paragraphs are separated by line feeds
     */
    public record Part(int depth, String kind, String anchor, String number, String heading, String text) {

        /** Its paragraphs, without empty ones. */
        public List<String> paragraphs() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }

        /** Whether it belongs into a table of contents. */
        public boolean navigable() {
            return !kind.equals("PREAMBLE") && !kind.equals("SIGNATURE") && !kind.equals("TABLE_OR_TEXT") && depth <= 2;
        }
    }

    /** One promised measure. @param owner who answers for it; may be null */
    public record Measure(int ordinal, String title, String anchor, String owner) {
    }

    /** A paper that comes with the policy. */
    public record Attachment(String title, String url, String mediaType, boolean hasText) {
    }

    /**
     * A relation to another document.
     *
     * @param id        of the other policy; null when it is not in the catalogue
     * @param extracted whether it was found in title or text
     */
    public record Relation(RelationKind kind, Long id, String title, String number, boolean extracted) {
    }
}
