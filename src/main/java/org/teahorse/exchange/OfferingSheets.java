package org.teahorse.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.content.FieldWords;
import org.teahorse.exchange.domain.RawRow;
import org.teahorse.exchange.domain.RowReader;
import org.teahorse.exchange.domain.SheetWords;
import org.teahorse.exchange.domain.UnfitFile;
import org.teahorse.exchange.store.Spool;
import org.teahorse.offering.ProviderDesk;
import org.teahorse.shared.BusinessException;
import org.teahorse.source.ContentImporters;

/** Makes drafts of the rows of a provider's own workbook; each is then checked and submitted like one that was typed. */
@Stateless
@RowScope
@RolesAllowed({"member", "staff"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfferingSheets {

    private static final int MOST_ROWS = 200;

    @Inject
    private Spool spool;

    @Inject
    private ContentImporters importers;

    @EJB
    private ProviderDesk desk;

    @Inject
    private Access access;

    /** What became of a file. @param unread numbers of the rows that could not be read */
    public record Outcome(int drafts, List<Long> unread) {

        public Outcome {
            unread = List.copyOf(unread);
        }
    }

    /**
     * Makes a draft of every row. The same file twice makes them once.
     *
     * @throws BusinessException when the file is none of ours, too long, or its provider is not listed
     */
    @RolesAllowed({"member", "staff"})
    public Outcome receive(UUID organisation, InputStream body, ImportFormat format) {
        access.requireFor(Act.EDIT_LISTING, organisation);
        SpooledFile file = spool.receive(body, format);
        try {
            return drafts(organisation, file);
        } catch (UnfitFile unfit) {
            throw new BusinessException(unfit.reason());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            spool.delete(file.name());
        }
    }

    private Outcome drafts(UUID organisation, SpooledFile file) throws IOException {
        SheetWords words = new SheetWords(FieldWords.sheets(), FieldWords.byLabel(importers.find("offering").orElseThrow()), Set.of());
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(spool.path(file.name()), file.format(), file.gzip(), words)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                if (rows.size() == MOST_ROWS) {
                    throw new BusinessException("provider-desk.rows", MOST_ROWS);
                }
                rows.add(row);
            }
        }
        List<Long> unread = rows.stream().filter(row -> row.value() == null).map(RawRow::place).toList();
        rows.stream().filter(row -> row.value() != null).forEach(row -> desk.beginOffering(
                UUID.nameUUIDFromBytes((organisation + file.hash() + row.number()).getBytes(StandardCharsets.UTF_8)), organisation, row.value()));
        return new Outcome(rows.size() - unread.size(), unread);
    }
}
