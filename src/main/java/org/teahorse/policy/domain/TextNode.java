package org.teahorse.policy.domain;

import java.util.List;

/**
 * A numbered or headed part of a policy's text.
 *
 * @param kind     what the part is
 * @param number   its number as printed (第十二条, （一）, 1.), empty when it has none
 * @param ordinal  the value of that number, 0 when it has none
 * @param heading  its heading, empty when it has none
 * @param text     its own words, without its number, its heading and its children's words
 * @param anchor   unique in the document and stable while the number is: art-12, ch-2-s-1, p-1-2, ann-2-art-12
 * @param start    where it begins in the normalised text, in UTF-16 units
 * @param end      where it ends, its children included
 * @param children the parts inside it, in their order
 */
public record TextNode(Kind kind, String number, int ordinal, String heading, String text, String anchor, int start,
                       int end, List<TextNode> children) {

    /** The kinds of parts, from the outside in. */
    public enum Kind {
        /** 附件、附录: numbering begins again inside it */
        ANNEX,
        /** 编 and 分编 */
        PART,
        /** 章 */
        CHAPTER,
        /** 节 */
        SECTION,
        /** 条 */
        ARTICLE,
        /** a numbered paragraph: 一、 （一） 1. （1） 1.1 */
        PARAGRAPH_ITEM,
        /** a heading without a number */
        HEADING,
        /** what stands before the first numbered part */
        PREAMBLE,
        /** the bodies and the date a document is signed with */
        SIGNATURE,
        /** other text, tables included */
        TABLE_OR_TEXT
    }

    public TextNode {
        children = List.copyOf(children);
    }
}
