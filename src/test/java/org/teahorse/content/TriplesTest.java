package org.teahorse.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TriplesTest {

    private static Triples sample() {
        Triples triples = new Triples(Map.of("dct", "http://purl.org/dc/terms/", "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xsd", "http://www.w3.org/2001/XMLSchema#"));
        triples.thing("http://x/1").is("dct:Location").text("dct:title", "云南", "zh").text("dct:title", "云南", "zh").text("dct:title", null, "en")
                .to("dct:relation", triples.thing("http://x/never-described")).typed("dct:modified", "2026-11-24", "xsd:date");
        return triples;
    }

    @Test
    void jsonHasEveryValueOnceAndNothingOfWhatIsUnknown() {
        assertEquals("{\"@context\":{\"dct\":\"http://purl.org/dc/terms/\",\"xsd\":\"http://www.w3.org/2001/XMLSchema#\"},\"@graph\":[{\"@id\":\"http://x/1\","
                + "\"@type\":[\"http://purl.org/dc/terms/Location\"],\"dct:title\":[{\"@value\":\"云南\",\"@language\":\"zh\"}],"
                + "\"dct:relation\":[{\"@id\":\"http://x/never-described\"}],"
                + "\"dct:modified\":[{\"@value\":\"2026-11-24\",\"@type\":\"http://www.w3.org/2001/XMLSchema#date\"}]}]}", sample().json().toString());
    }

    @Test
    void turtleSaysTheSame() {
        String text = sample().turtle();
        assertEquals("<http://x/1> a <http://purl.org/dc/terms/Location> ;\n    dct:title \"云南\"@zh ;\n    dct:relation <http://x/never-described> ;\n"
                + "    dct:modified \"2026-11-24\"^^<http://www.w3.org/2001/XMLSchema#date> .\n", text.substring(text.indexOf("\n\n") + 2));
    }

    @Test
    void whatWouldBreakOutOfItsPlaceIsEscaped() {
        Triples triples = new Triples(Map.of("dct", "http://purl.org/dc/terms/"));
        triples.thing("http://x/a b>").text("dct:title", "say \"x\" \\ \n end");
        assertEquals("<http://x/a\\u0020b\\u003E> dct:title \"say \\\"x\\\" \\\\ \\n end\" .\n", triples.turtle().substring(triples.turtle().indexOf("\n\n") + 2));
        assertThrows(IllegalArgumentException.class, () -> triples.thing("http://x").is("nobody:Knows"));
    }
}
