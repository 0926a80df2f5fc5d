package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderDeclarationTest {

    private static ProviderDeclaration declared(String key, String issuer, String id, String secret) {
        return new ProviderDeclaration(key, issuer, id, secret, "", "", List.of("openid"), List.of());
    }

    @Test
    void aProviderIsReachedOverTlsOrOnThisMachine() {
        for (String good : List.of("https://id.example.cn", "https://id.example.cn/realms/x", "http://localhost:8081", "http://127.0.0.1/x", "http://[::1]:9/x")) {
            assertTrue(ProviderDeclaration.safe(good), good);
        }
        for (String bad : List.of("", "id.example.cn", "http://id.example.cn", "http://localhost.example.cn", "http://localhost@example.cn", "http://127.0.0.1.example.cn",
                "ftp://localhost", "https://", "https://user:word@id.example.cn", "https://id.example.cn/#x", "file:///etc/passwd", "https://a b")) {
            assertFalse(ProviderDeclaration.safe(bad), bad);
        }
    }

    @Test
    void whatIsMissingIsTold() {
        assertTrue(declared("one", "https://id.example.cn", "a", "b").fault().isEmpty());
        assertTrue(declared("One", "https://id.example.cn", "a", "b").fault().orElse("").contains("key"));
        assertTrue(declared("one", "http://id.example.cn", "a", "b").fault().orElse("").contains("issuer"));
        assertTrue(declared("one", "https://id.example.cn", "", "b").fault().orElse("").contains("client id"));
        assertTrue(declared("one", "https://id.example.cn", "a", "").fault().orElse("").contains("client secret"));
    }

    @Test
    void aProviderWithoutANameIsCalledByItsKey() {
        ProviderDeclaration nameless = declared("one", "", "", "");
        assertEquals("one", nameless.nameZh());
        assertEquals("one", nameless.nameEn());
        assertEquals("企业码", new ProviderDeclaration("one", "", "", "", "企业码", "", List.of(), List.of()).nameEn());
    }

    @Test
    void listsAreReadWithTheirSpacesAndGaps() {
        assertEquals(List.of("a", "b"), ProviderDeclaration.words(" a, ,b,a", ","));
        assertEquals(List.of(), ProviderDeclaration.words("", ","));
    }
}
