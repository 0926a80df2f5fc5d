package org.teahorse.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * @param opensOn    first day of the call that is open or next; may be null
     * @param closesOn   its last day, inclusive; may be null
     * @param forecast   whether the days are only expected
     * @param ended      whether it is over, whatever its days say
     * @param stale      whether it was not checked against its source for too long
     * @param kind       what it gives; may be null
     * @param delivery   how it reaches one; may be null
     * @param priceModel may be null
     * @param amount     the largest amount, in yuan; may be null
     * @param areas      codes of the regions where it applies or is served; none means everywhere
     * @param lines      the line under the title, by language
     */
    public record Labels(List<String> regionPath, List<String> issuers, List<String> numbers, LocalDate date, String role, String validity,
            boolean internal, boolean copy, boolean demonstration, LocalDate opensOn, LocalDate closesOn, boolean forecast, boolean ended,
            boolean stale, String kind, String delivery, String priceModel, BigDecimal amount, List<String> areas, Map<String, String> lines) {

        /** The line under the title in a language, else in Chinese; null when there is none. */
        public String line(String language) {
            return lines.getOrDefault(language, lines.get("zh"));
        }

        /** How it stands on a day. */
        public Set<Opening> openings(LocalDate today) {
            return ended ? Set.of() : Opening.of(opensOn, closesOn, forecast, today);
        }
    }
}
