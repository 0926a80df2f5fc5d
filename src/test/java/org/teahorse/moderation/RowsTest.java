package org.teahorse.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static JsonObject row(String json) {
        return Rows.read(json);
    }

    @Test
    void onlyWhatTheWriterChangedReplacesWhatOthersChangedMeanwhile() {
        JsonObject base = row("{\"title\": \"a\", \"phone\": \"1\", \"gone\": \"x\"}");
        JsonObject written = row("{\"title\": \"b\", \"phone\": \"1\"}");
        JsonObject live = row("{\"title\": \"a\", \"phone\": \"2\", \"gone\": \"x\", \"new\": \"y\"}");
        assertEquals(row("{\"title\": \"b\", \"phone\": \"2\", \"new\": \"y\"}"), Rows.merged(base, written, live));
    }

    @Test
    void aFieldThatIsMissingInOneOfThemDiffers() {
        assertEquals(List.of("a", "c"), Rows.differing(row("{\"a\": 1, \"b\": [1]}"), row("{\"b\": [1], \"c\": 3, \"a\": 2}")));
    }
}
