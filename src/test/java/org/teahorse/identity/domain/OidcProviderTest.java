package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.teahorse.identity.domain.ProviderRefusal.Reason;
import org.teahorse.it.OpenIdProvider;

/** The protocol, against a provider that is asked over HTTP. */
class OidcProviderTest {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final URI CALLBACK = URI.create("http://localhost:8080/sign-in/oidc/x/callback");

    private final MovableClock clock = new MovableClock();

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-26T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private OidcProvider provider(String issuer, String secret, String... acr) {
        return new OidcProvider(new ProviderDeclaration("x", issuer, OpenIdProvider.CLIENT, secret, "", "", List.of("profile"), List.of(acr)), clock);
    }

    private OidcProvider provider(OpenIdProvider.Realm realm) {
        return provider(realm.issuer(), OpenIdProvider.SECRET);
    }

    private static Map<String, List<String>> goAndReturn(OidcProvider provider, OidcProvider.Ties ties) throws ProviderRefusal {
        URI back = URI.create(OpenIdProvider.visit(provider.departure(ties, CALLBACK, "zh-CN").toString()));
        return new HashMap<>(URLUtils.parseParameters(back.getRawQuery()));
    }

    private static Reason refusal(OidcProvider provider, OidcProvider.Ties ties, Map<String, List<String>> answer) {
        return assertThrows(ProviderRefusal.class, () -> provider.arrival(ties, answer, CALLBACK)).reason();
    }

    private static Reason refusal(OidcProvider provider) throws ProviderRefusal {
        OidcProvider.Ties ties = OidcProvider.Ties.fresh();
        return refusal(provider, ties, goAndReturn(provider, ties));
    }

    @Test
    void somebodyIsVouchedFor() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("good").person("s-1", "李四");
        OidcProvider provider = provider(realm);
        OidcProvider.Ties ties = OidcProvider.Ties.fresh();
        assertEquals(new OidcProvider.Vouched(realm.issuer(), "s-1", "李四"), provider.arrival(ties, goAndReturn(provider, ties), CALLBACK));
        realm.person("s-1", null);
        OidcProvider.Ties again = OidcProvider.Ties.fresh();
        assertNotEquals(ties, again);
        assertEquals("", provider.arrival(again, goAndReturn(provider, again), CALLBACK).name());
    }

    @ParameterizedTest
    @EnumSource
    void whatProvesNothingIsRefused(OpenIdProvider.Forgery forgery) throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("forger").person("s-1", "李四");
        realm.forge(forgery);
        assertEquals(Reason.UNPROVEN, refusal(provider(realm)), forgery.name());
    }

    @Test
    void aCodeIsExchangedOnceAndByWhoBegan() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("codes").person("s-1", "李四");
        OidcProvider provider = provider(realm);
        OidcProvider.Ties ties = OidcProvider.Ties.fresh();
        Map<String, List<String>> answer = goAndReturn(provider, ties);
        assertEquals(Reason.OVER, refusal(provider, OidcProvider.Ties.fresh(), answer), "another's verifier");
        Map<String, List<String>> fresh = goAndReturn(provider, ties);
        provider.arrival(ties, fresh, CALLBACK);
        assertEquals(Reason.OVER, refusal(provider, ties, fresh), "used before");
        assertEquals(Reason.UNAVAILABLE, refusal(provider(realm.issuer(), "another")), "another's secret");
    }

    @Test
    void aProviderThatNamesItselfInAnswersIsHeldToIt() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("post").person("s-1", "李四");
        OidcProvider provider = provider(realm);
        OidcProvider.Ties ties = OidcProvider.Ties.fresh();
        assertEquals("s-1", provider.arrival(ties, goAndReturn(provider, ties), CALLBACK).subject());
        Map<String, List<String>> other = goAndReturn(provider, ties);
        other.put("iss", List.of("https://id.example.cn"));
        assertEquals(Reason.UNPROVEN, refusal(provider, ties, other));
        other.remove("iss");
        assertEquals(Reason.UNPROVEN, refusal(provider, ties, other), "it always names itself");
    }

    @Test
    void aNoIsToldFromAnOutage() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("no").person("s-1", "李四");
        realm.refuse("access_denied");
        assertEquals(Reason.DENIED, refusal(provider(realm)));
        realm.refuse("temporarily_unavailable");
        assertEquals(Reason.UNAVAILABLE, refusal(provider(realm)));
    }

    @Test
    void aNewKeyIsLookedForAndNotForEver() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("keys").person("s-1", "李四");
        OidcProvider provider = provider(realm);
        for (int turn = 0; turn < 2; turn++) {
            OidcProvider.Ties ties = OidcProvider.Ties.fresh();
            assertEquals("s-1", provider.arrival(ties, goAndReturn(provider, ties), CALLBACK).subject());
            realm.turn(true);
        }
        realm.turn(false);
        for (int round = 0; round < 3; round++) {
            assertTrue(List.of(Reason.UNPROVEN, Reason.UNAVAILABLE).contains(refusal(provider)));
        }
        assertTrue(realm.asked().stream().filter("keys"::equals).count() <= 3, () -> "asked without end: " + realm.asked());
    }

    @Test
    void theDescriptionIsKeptForAWhile() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("described");
        OidcProvider provider = provider(realm);
        provider.departure(OidcProvider.Ties.fresh(), CALLBACK, "en");
        provider.departure(OidcProvider.Ties.fresh(), CALLBACK, "en");
        assertEquals(1, realm.asked().size());
        clock.pass(Duration.ofMinutes(61));
        provider.departure(OidcProvider.Ties.fresh(), CALLBACK, "en");
        assertEquals(2, realm.asked().size());
    }

    @Test
    void whoCannotBeReachedOrCallsItselfOtherwiseIsLeftAloneForAMoment() {
        OpenIdProvider.Realm liar = PROVIDER.realm("liar");
        OidcProvider provider = provider(liar);
        assertTrue(provider.ready());
        for (int attempt = 0; attempt < 2; attempt++) {
            assertEquals(Reason.UNAVAILABLE, assertThrows(ProviderRefusal.class, () -> provider.departure(OidcProvider.Ties.fresh(), CALLBACK, "en")).reason());
            assertFalse(provider.ready());
        }
        assertEquals(1, liar.asked().size());
        clock.pass(Duration.ofSeconds(31));
        assertTrue(provider.ready());
        OidcProvider gone = provider("http://localhost:1", OpenIdProvider.SECRET);
        assertEquals(Reason.UNAVAILABLE, assertThrows(ProviderRefusal.class, () -> gone.departure(OidcProvider.Ties.fresh(), CALLBACK, "en")).reason());
    }

    @Test
    void whatIsDeclaredBadlyIsNotAsked() {
        OpenIdProvider.Realm realm = PROVIDER.realm("half");
        OidcProvider half = new OidcProvider(new ProviderDeclaration("x", realm.issuer(), "", "", "", "", List.of(), List.of()), clock);
        assertFalse(half.ready());
        assertEquals(Reason.UNAVAILABLE, assertThrows(ProviderRefusal.class, () -> half.departure(OidcProvider.Ties.fresh(), CALLBACK, "en")).reason());
        assertEquals(List.of(), realm.asked());
    }

    @Test
    void aLevelOfAssuranceThatIsAskedForIsInsistedOn() throws ProviderRefusal {
        OpenIdProvider.Realm realm = PROVIDER.realm("levels").person("s-1", "李四");
        OidcProvider provider = provider(realm.issuer(), OpenIdProvider.SECRET, "high");
        assertTrue(provider.departure(OidcProvider.Ties.fresh(), CALLBACK, "en").toString().contains("acr_values=high"));
        assertEquals(Reason.UNPROVEN, refusal(provider), "the token names none");
    }
}
