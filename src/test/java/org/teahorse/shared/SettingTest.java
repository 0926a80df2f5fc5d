package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void theManualNamesEverySettingWithItsDefault() throws IOException {
        String manual = Files.readString(Path.of("docs/operations.md"));
        for (Setting setting : Setting.values()) {
            String row = "| `" + setting.variable() + "` | " + (setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`") + " | "
                    + setting.meaning() + " |";
            assertTrue(manual.contains(row), "docs/operations.md lacks the row: " + row);
        }
        for (ProviderSetting setting : ProviderSetting.values()) {
            String row = "| `" + setting.variable("<KEY>") + "` | " + (setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`") + " | " + setting.meaning() + " |";
            assertTrue(manual.contains(row), "docs/operations.md lacks the row: " + row);
        }
    }

    @Test
    void propertiesAreTheVariablesInLowerCase() {
        assertEquals("teahorse.public.url", Setting.PUBLIC_URL.property());
    }
}
