package org.teahorse.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One hit, with all a result page shows of it.
 *
 * @param type             what sort of thing it is
 * @param id               its id in its module
 * @param externalId       its id at the source; may be null
 * @param title            plain text
 * @param titleHighlighted escaped HTML in which only {@code <mark>} is markup
 * @param translatedTitles titles in other languages, by language, marked in the same way
 * @param language         BCP 47 tag of the text
 * @param url              path of its page, with the fragment when the hit is a clause
 * @param snippets         escaped HTML in which only {@code <mark>} is markup; the best parts of the text first
 * @param score            the higher the better; comparable within one result only
 * @param why              what matched
 * @param labels           what is shown beside the title
 * @param copies           how many forwarded copies the catalogue has of it
 * @param clauses          its best matching clauses, at most three; a clause hit has itself
 */
public record Hit(EntryType type, long id, String externalId, String title, String titleHighlighted,
        Map<String, String> translatedTitles, String language, String url,
        List<String> snippets, double score, List<Why> why, Labels labels, long copies, List<ClauseHit> clauses) {

    /**
     * Facts shown beside the title.
     *
     * @param regionPath codes from the widest division to the entry's own
     * @param issuers    leading body first
     * @param numbers    document numbers as printed
     * @param date       may be null
     * @param role       may be null
     * @param validity   may be null
     * @param internal   whether it is one of government's own affairs
     * @param copy       whether it is a forwarded copy
     * @param demonstration whether it is invented, and must be shown as such
     */
    public record Labels(List<String> regionPath, List<String> issuers, List<String> numbers, LocalDate date, String role, String validity,
            boolean internal, boolean copy, boolean demonstration) {
    }
}
