package org.teahorse.content;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/**
 * A page of the read API: by number in the order of ids, or, with {@code updatedSince}, by cursor in the order of change and with
 * withdrawn records among them.
 *
 * @param total    number of all records; null when paging by cursor
 * @param page     null when paging by cursor
 * @param next     cursor of the next page; null on the last one and when paging by number
 */
public record Listing<S>(List<S> items, Long total, Integer page, int pageSize, String next) {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /** Live records by number. */
    public interface Pages<S> {
        Page<S> page(int number, int size);
    }

    /** Changed records after a cursor. */
    public interface Changes<S> {
        List<S> changedSince(Instant since, Instant afterTime, long afterId, int most);
    }

    /**
     * What the parameters of an address ask for.
     *
     * @param head of a record, for the cursor
     * @throws InvalidInputException when {@code updatedSince} or {@code after} cannot be read
     */
    public static <S> Listing<S> of(String page, String pageSize, String updatedSince, String after, Pages<S> pages, Changes<S> changes,
            Function<S, RecordHead> head) {
        int size = Page.clamp(pageSize, USUAL_PAGE, 1, LARGEST_PAGE);
        if (updatedSince == null) {
            Page<S> found = pages.page(Page.numberOf(page), size);
            return new Listing<>(found.items(), found.total(), found.number(), size, null);
        }
        Cursor cursor = after == null ? new Cursor(Instant.EPOCH, 0) : Cursor.parse(after);
        List<S> found = changes.changedSince(instant(updatedSince), cursor.time(), cursor.id(), size + 1);
        boolean more = found.size() > size;
        List<S> shown = more ? found.subList(0, size) : found;
        RecordHead last = more ? head.apply(shown.get(size - 1)) : null;
        return new Listing<>(shown, null, null, size, more ? new Cursor(last.updatedAt(), last.id()).text() : null);
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(Settings.zone()).toInstant() : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(List.of(Problem.of("updatedSince", "date.unreadable", text)));
        }
    }

    /** Where a page by cursor goes on: after this moment and id. */
    private record Cursor(Instant time, long id) {

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((time + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        static Cursor parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
                throw new InvalidInputException(List.of(Problem.of("after", "cursor.unreadable")));
            }
        }
    }
}
