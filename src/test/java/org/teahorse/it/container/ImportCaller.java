package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.source.ContentImporters;
import org.teahorse.source.RowMapping;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Brings a row of a source in as a step of an import does, in a transaction of its own. */
@Stateless
@PermitAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportCaller {

    public void bring(Sources sources, ContentImporters importers, String sourceKey, JsonObject row) {
        Source source = sources.find(sourceKey);
        importers.of(source).importRows(source, List.of(RowMapping.plain(importers.of(source).fields()).apply(1, row).row()));
    }
}
