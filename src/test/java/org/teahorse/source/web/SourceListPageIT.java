package org.teahorse.source.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

@ExtendWith(RunningServer.class)
class SourceListPageIT {

    @Test
    void everySourceNamesItsLicence() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/sources");
            assertTrue(reader.page().locator("section.source").count() > 0);
            reader.page().locator("section.source").all().forEach(source -> assertTrue(source.innerText().contains("许可")));
        }
    }
}
