package org.teahorse.search.domain;

import java.util.Locale;
import org.teahorse.search.Facet;

/**
 * Names of the index fields. Documents and clauses are rows of one index, but have their text in different fields, so that neither
 * distorts the other's statistics and a search for documents never walks over clauses.
 */
public final class EntryField {

    public static final String KIND = "kind";
    public static final String KIND_DOCUMENT = "document";
    public static final String KIND_CLAUSE = "clause";
    /** type and id of the document a row belongs to */
    public static final String DOCUMENT = "document";
    public static final String DOCUMENT_ID = "documentId";
    /** type and id of the original, on copies */
    public static final String ORIGINAL = "original";
    /** bits: see the constants that follow */
    public static final String STATE = "state";
    public static final int STATE_INTERNAL = 1;
    public static final int STATE_COPY = 2;
    public static final int STATE_HAS_CLAUSES = 4;
    public static final int STATE_DEMONSTRATION = 8;
    public static final int STATE_FORECAST = 16;
    public static final int STATE_STALE = 32;
    public static final int STATE_ENDED = 64;
    public static final int STATE_CLAUSE = 128;
    public static final String GENERATION = "generation";
    public static final String WEIGHT = "weight";
    public static final String DATE = "date";
    public static final String OPENS = "opens";
    public static final String CLOSES = "closes";
    /** hundredths of a yuan */
    public static final String AMOUNT = "amount";
    /** codes of the regions where a row applies, or {@link #EVERYWHERE} alone */
    public static final String AREA = "area";
    public static final String EVERYWHERE = "*";

    public static final String NUMBER = "number";
    public static final String CITED_NUMBER = "citedNumber";

    public static final String TEXT_WORDS = "text_w";
    public static final String TEXT_BIGRAMS = "text_bi";
    public static final String TEXT_ENGLISH = "text_en";
    public static final String TITLE_WORDS = "title_w";
    public static final String TITLE_BIGRAMS = "title_bi";
    /** letters and digits of a whole title, folded */
    public static final String TITLE_WHOLE = "title_all";
    public static final String TITLE_PINYIN = "title_py";
    public static final String TITLE_INITIALS = "title_in";
    public static final String CLAUSE_WORDS = "clause_w";
    public static final String CLAUSE_BIGRAMS = "clause_bi";
    public static final String CLAUSE_ENGLISH = "clause_en";

    /** what the text means, as a vector of length one; on clauses, and on documents beside theirs */
    public static final String MEANING = "meaning";

    public static final String SHOWN_TYPE = "s_type";
    public static final String SHOWN_EXTERNAL_ID = "s_externalId";
    public static final String SHOWN_TITLE = "s_title";
    public static final String SHOWN_TRANSLATION = "s_translation";
    public static final String SHOWN_URL = "s_url";
    public static final String SHOWN_LANGUAGE = "s_language";
    public static final String SHOWN_LINE = "s_line";
    public static final String SHOWN_NUMBER = "s_number";
    public static final String SHOWN_TEXT = "s_text";
    public static final String SHOWN_ANCHOR = "s_anchor";
    public static final String SHOWN_CLAUSE_NUMBER = "s_clauseNumber";

    private EntryField() {
    }

    public static String of(Facet facet) {
        return "f_" + facet.name().toLowerCase(Locale.ROOT);
    }
}
