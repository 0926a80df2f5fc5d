package org.teahorse.identity.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.teahorse.identity.domain.ProviderRefusal.Reason;

/**
 * An identity provider that speaks OpenID Connect: where to send somebody, and whom it vouches for when they come back. The protocol is
 * the library's; what is asked and what is accepted is decided here.
 */
public final class OidcProvider {

    /** Only asymmetric ones: the provider signs, and we could not have. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int SKEW_SECONDS = 60;
    private static final Duration DESCRIPTION_KEPT = Duration.ofHours(1);
    /** For so long a provider that could not be reached is not asked again. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long KEYS_WAIT_MILLIS = Duration.ofSeconds(10).toMillis();
    /** Unknown keys bring at most two looks at the provider's in this time. */
    private static final long KEYS_PAUSE_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 200;
    private static final List<String> NAMES = List.of("name", "nickname", "preferred_username");

    private final ProviderDeclaration declared;
    private final Clock clock;
    private final ProviderHttp http = new ProviderHttp();

    private volatile Description description;
    private volatile Instant leftAloneUntil = Instant.MIN;

    /** What the provider says of itself. */
    private record Description(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {
    }

    /** What ties an answer to a question. Each is random, and used once. */
    public record Ties(String state, String nonce, String verifier) {

        public static Ties fresh() {
            return new Ties(new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue());
        }
    }

    /** Whom the provider vouches for. @param name what it calls them; empty for nothing */
    public record Vouched(String issuer, String subject, String name) {
    }

    public OidcProvider(ProviderDeclaration declared, Clock clock) {
        this.declared = declared;
        this.clock = clock;
    }

    public ProviderDeclaration declared() {
        return declared;
    }

    /** Whether it is declared well, and was not unreachable a moment ago. Asks nobody, and waits for nobody. */
    public boolean ready() {
        return declared.fault().isEmpty() && !leftAloneUntil.isAfter(clock.instant());
    }

    /** Where to send somebody. @param callback where they come back to @param language in which the provider is asked to speak */
    public URI departure(Ties ties, URI callback, String language) throws ProviderRefusal {
        // first of all: what is declared badly goes no further
        Description known = description();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE, scope(), new ClientID(declared.clientId()), callback)
                .endpointURI(known.metadata().getAuthorizationEndpointURI()).state(new State(ties.state())).nonce(new Nonce(ties.nonce()))
                .codeChallenge(new CodeVerifier(ties.verifier()), CodeChallengeMethod.S256).uiLocales(List.of(tag(language)));
        if (!declared.acr().isEmpty()) {
            request.acrValues(declared.acr().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    private Scope scope() {
        Scope scope = new Scope("openid");
        declared.scope().forEach(scope::add);
        return scope;
    }

    private static LangTag tag(String language) {
        try {
            return LangTag.parse(language);
        } catch (LangTagException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /**
     * Whom the provider vouches for. The state was compared before: it is how the ties were found.
     *
     * @param answer parameters with which somebody came back
     */
    public Vouched arrival(Ties ties, Map<String, List<String>> answer, URI callback) throws ProviderRefusal {
        Description known = description();
        return vouched(known, ties, tokens(known, ties, code(known, answer, callback), callback));
    }

    private AuthorizationCode code(Description known, Map<String, List<String>> answer, URI callback) throws ProviderRefusal {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(callback, answer);
        } catch (ParseException unreadable) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the answer cannot be read: " + unreadable.getMessage(), unreadable);
        }
        Issuer named = response.getIssuer();
        boolean missing = named == null && known.metadata().supportsAuthorizationResponseIssuerParam();
        if (missing || named != null && !named.getValue().equals(declared.issuer())) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the answer comes from another provider");
        }
        if (!response.indicatesSuccess()) {
            throw said(response.toErrorResponse().getErrorObject());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the answer has no code");
        }
        return code;
    }

    /** Only the code of an error is looked at: its description is whatever the address bar says. */
    private static ProviderRefusal said(ErrorObject error) {
        String code = Objects.requireNonNullElse(error == null ? null : error.getCode(), "");
        Reason reason = Set.of("temporarily_unavailable", "server_error").contains(code) ? Reason.UNAVAILABLE
                : code.equals(OAuth2Error.INVALID_GRANT.getCode()) ? Reason.OVER
                : Set.of("invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "unsupported_response_type").contains(code) ? Reason.UNAVAILABLE
                : Reason.DENIED;
        return new ProviderRefusal(reason, "the provider said " + code.replaceAll("[^a-z_]", "?"));
    }

    private OIDCTokenResponse tokens(Description known, Ties ties, AuthorizationCode code, URI callback) throws ProviderRefusal {
        TokenRequest request = new TokenRequest.Builder(known.metadata().getTokenEndpointURI(), ourselves(known.metadata()),
                new AuthorizationCodeGrant(code, callback, new CodeVerifier(ties.verifier()))).build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(http));
            if (!response.indicatesSuccess()) {
                throw said(response.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (IOException unreachable) {
            throw new ProviderRefusal(Reason.UNAVAILABLE, "the code cannot be exchanged: " + unreachable.getMessage(), unreachable);
        } catch (ParseException unreadable) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the tokens cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private ClientAuthentication ourselves(OIDCProviderMetadata metadata) {
        ClientID id = new ClientID(declared.clientId());
        Secret secret = new Secret(declared.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        // who names no methods takes the first, says the standard
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private Vouched vouched(Description known, Ties ties, OIDCTokenResponse tokens) throws ProviderRefusal {
        IDTokenValidator validator = new IDTokenValidator(new Issuer(declared.issuer()), new ClientID(declared.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        IDTokenClaimsSet claims;
        try {
            claims = validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(ties.nonce()));
        } catch (KeySourceException unreachable) {
            throw new ProviderRefusal(Reason.UNAVAILABLE, "the keys cannot be read: " + unreachable.getMessage(), unreachable);
        } catch (BadJOSEException | JOSEException unproven) {
            throw new ProviderRefusal(Reason.UNPROVEN, unproven.getMessage(), unproven);
        }
        // the library leaves this to others: a token for several must say that it was given to us
        boolean ours = claims.getAuthorizedParty() == null ? claims.getAudience().size() == 1 : claims.getAuthorizedParty().getValue().equals(declared.clientId());
        if (!ours) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the token was given to another party");
        }
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the subject is longer than the standard allows");
        }
        if (!declared.acr().isEmpty() && (claims.getACR() == null || !declared.acr().contains(claims.getACR().getValue()))) {
            throw new ProviderRefusal(Reason.UNPROVEN, "the level of assurance is none of those that are accepted");
        }
        return new Vouched(declared.issuer(), subject, name(claims));
    }

    private static String name(IDTokenClaimsSet claims) {
        String name = NAMES.stream().map(claims::getStringClaim).filter(text -> text != null && !text.isBlank()).findFirst().orElse("").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** What the provider says of itself; asked for when it is not known, or not any more: by one, for whom others wait. */
    private Description description() throws ProviderRefusal {
        Description known = description;
        return known != null && known.until().isAfter(clock.instant()) ? known : asked();
    }

    private synchronized Description asked() throws ProviderRefusal {
        Instant now = clock.instant();
        if (description != null && description.until().isAfter(now)) {
            return description;
        }
        if (!ready()) {
            throw new ProviderRefusal(Reason.UNAVAILABLE, declared.fault().orElse("it could not be reached a moment ago"));
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(http.retrieveResource(OIDCProviderMetadata.resolveURL(new Issuer(declared.issuer()))).getContent());
            if (!metadata.getIssuer().getValue().equals(declared.issuer())) {
                throw new IOException("it calls itself " + metadata.getIssuer());
            }
            if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null || metadata.getJWKSetURI() == null
                    || !ProviderDeclaration.safe(metadata.getAuthorizationEndpointURI().toString())) {
                throw new IOException("its description lacks a safe address");
            }
            // the keys that are known stay: they have a rhythm of their own
            boolean same = description != null && metadata.getJWKSetURI().equals(description.metadata().getJWKSetURI());
            description = new Description(metadata, same ? description.keys() : keys(metadata), now.plus(DESCRIPTION_KEPT));
            return description;
        } catch (IOException | GeneralException unreachable) {
            leftAloneUntil = now.plus(LEFT_ALONE);
            throw new ProviderRefusal(Reason.UNAVAILABLE, "its description cannot be read: " + unreachable.getMessage(), unreachable);
        }
    }

    private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws IOException {
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http).cache(KEYS_KEPT_MILLIS, KEYS_WAIT_MILLIS).refreshAheadCache(false)
                .rateLimited(KEYS_PAUSE_MILLIS).build();
    }
}
