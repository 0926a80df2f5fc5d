package org.teahorse.moderation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;

/**
 * What somebody wants to see of the queue. Whatever an address says, a request is always one that can be answered.
 *
 * @param tab    which part
 * @param type   only of a type; null for all
 * @param region only of a division and below, by its path; null for all
 * @param text   words of the title; empty for all
 * @param sort   the order
 * @param page   from 1
 */
public record QueueRequest(Tab tab, EntryType type, String region, String text, Sort sort, int page) {

    public static final int SIZE = 25;
    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 4000;

    /** Whose turn it is. */
    public enum Tab {
        /** the caller's */
        MINE,
        /** the author's */
        AUTHOR,
        /** somebody's who should have acted by now */
        OVERDUE,
        /** whoever's */
        ALL
    }

    /** The order of the list. */
    public enum Sort { DUE, NEWEST, TITLE }

    public QueueRequest {
        text = text == null ? "" : text.strip().length() > LONGEST_TEXT ? text.strip().substring(0, LONGEST_TEXT) : text.strip();
        page = Math.min(LAST_PAGE, Math.max(1, page));
    }

    /** Reads an address. @param regionPath of the division the address names; null for none */
    public static QueueRequest of(String tab, String type, String regionPath, String text, String sort, String page) {
        return new QueueRequest(code(Tab.class, tab, Tab.MINE), code(EntryType.class, type, null), regionPath, text, code(Sort.class, sort, Sort.DUE),
                Page.numberOf(page));
    }

    private static <E extends Enum<E>> E code(Class<E> codes, String text, E otherwise) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equalsIgnoreCase(text)) {
                return code;
            }
        }
        return otherwise;
    }

    /** The parameters that say the same, but for the division, without those that say the usual. */
    public Map<String, String> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (tab != Tab.MINE) {
            said.put("tab", tab.name().toLowerCase(Locale.ROOT));
        }
        if (type != null) {
            said.put("type", type.label());
        }
        if (!text.isEmpty()) {
            said.put("q", text);
        }
        if (sort != Sort.DUE) {
            said.put("sort", sort.name().toLowerCase(Locale.ROOT));
        }
        return said;
    }
}
