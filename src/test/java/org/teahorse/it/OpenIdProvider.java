package org.teahorse.it;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * An OpenID provider as real ones are: describes itself, sends people back with a code, exchanges it for who proves to have begun, and
 * signs. It has no page to sign in at: whoever comes is whom the test says. And it can be told to lie.
 */
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "teahorse-test";
    public static final String SECRET = "a-secret:with-signs+of=its%own";
    private static final HttpClient BROWSER = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final HttpServer server;
    private final Map<String, Realm> realms = new ConcurrentHashMap<>();

    /** What a provider must not get away with. */
    public enum Forgery {
        WRONG_NONCE, NO_NONCE, WRONG_AUDIENCE, OTHER_AUTHORISED_PARTY, NO_AUTHORISED_PARTY, WRONG_ISSUER, EXPIRED, FROM_THE_FUTURE, NO_SUBJECT, UNSIGNED, SIGNED_WITH_THE_PUBLIC_KEY,
        SIGNED_WITH_THE_SECRET, FORGED_SIGNATURE, OTHER_ALGORITHM
    }

    /** One provider of several on the same port. */
    public final class Realm {

        private final String name;
        private final Map<String, Grant> codes = new ConcurrentHashMap<>();
        private final List<String> asked = new ArrayList<>();
        private RSAKey key = fresh();
        private JWKSet published = new JWKSet(key.toPublicJWK());
        private String subject = "nobody";
        private String called;
        private String refusal;
        private Forgery forgery;
        private boolean forgetful;

        private Realm(String name) {
            this.name = name;
        }

        public String issuer() {
            return "http://localhost:" + server.getAddress().getPort() + "/" + name;
        }

        /** Who comes next. @param called null for no name */
        public Realm person(String subject, String called) {
            this.subject = subject;
            this.called = called;
            refusal = null;
            forgery = null;
            forgetful = false;
            return this;
        }

        /** Says no to who comes next. */
        public void refuse(String error) {
            refusal = error;
        }

        public void forge(Forgery next) {
            forgery = next;
        }

        /** Codes are over before they are exchanged. */
        public void forget() {
            forgetful = true;
        }

        /** Signs with another key from now on. @param told whether the key is published */
        public void turn(boolean told) {
            key = fresh();
            if (told) {
                published = new JWKSet(key.toPublicJWK());
            }
        }

        /** Paths that were asked for so far. */
        public synchronized List<String> asked() {
            return List.copyOf(asked);
        }

        private synchronized void note(String path) {
            asked.add(path);
        }
    }

    private record Grant(AuthenticationRequest request, String subject, String called, Forgery forgery) {
    }

    public OpenIdProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "openid-provider");
            thread.setDaemon(true);
            return thread;
        }));
        start();
    }

    /** From a thread that does not keep the JVM alive, because the server's own thread is as its parent: measurements would never end. */
    private void start() {
        Thread starter = new Thread(server::start, "openid-start");
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
        }
    }

    /** Realms come into being when they are first named. One called {@code post} takes the secret in the form, and names itself in answers; {@code liar} calls itself otherwise. */
    public Realm realm(String name) {
        return realms.computeIfAbsent(name, Realm::new);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Goes there as a browser does. @return where it is sent on to */
    public static String visit(String address) {
        try {
            HttpResponse<String> answer = BROWSER.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        Realm realm = realm(path[0]);
        realm.note(path.length < 2 ? "" : path[1]);
        try (exchange) {
            switch (path.length < 2 ? "" : path[1]) {
                case ".well-known/openid-configuration" -> send(exchange, 200, describe(realm));
                case "keys" -> send(exchange, 200, realm.published.toString());
                case "authorise" -> authorise(realm, exchange);
                case "token" -> token(realm, exchange);
                default -> send(exchange, 404, "{}");
            }
        } catch (GeneralException | JOSEException | IllegalStateException wrong) {
            send(exchange, 400, "{\"error\": \"invalid_request\", \"error_description\": \"" + wrong.getMessage() + "\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String describe(Realm realm) {
        OIDCProviderMetadata metadata = new OIDCProviderMetadata(new Issuer(realm.name.equals("liar") ? realm.issuer() + "/other" : realm.issuer()), List.of(SubjectType.PUBLIC),
                URI.create(realm.issuer() + "/keys"));
        metadata.setAuthorizationEndpointURI(URI.create(realm.issuer() + "/authorise"));
        metadata.setTokenEndpointURI(URI.create(realm.issuer() + "/token"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        if (realm.name.equals("post")) {
            metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.CLIENT_SECRET_POST));
            metadata.setSupportsAuthorizationResponseIssuerParam(true);
        }
        return metadata.toString();
    }

    private static void authorise(Realm realm, HttpExchange exchange) throws IOException, GeneralException {
        AuthenticationRequest request = AuthenticationRequest.parse(exchange.getRequestURI().getRawQuery());
        require(request.getClientID().getValue().equals(CLIENT), "another client");
        require(request.getResponseType().equals(ResponseType.CODE), "another flow");
        require(CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod()) && request.getCodeChallenge() != null, "no S256");
        require(request.getNonce() != null && request.getState() != null, "no nonce or state");
        String back;
        if (realm.refusal != null) {
            back = "error=" + realm.refusal + "&error_description=%3Cscript%3Ewhat+the+address+says%3C%2Fscript%3E";
        } else {
            String code = new AuthorizationCode().getValue();
            realm.codes.put(code, new Grant(request, realm.subject, realm.called, realm.forgery));
            back = "code=" + code;
        }
        String iss = realm.name.equals("post") ? "&iss=" + Api.encode(realm.issuer()) : "";
        exchange.getResponseHeaders().set("Location", request.getRedirectionURI() + "?" + back + "&state=" + request.getState() + iss);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void token(Realm realm, HttpExchange exchange) throws IOException, GeneralException, JOSEException {
        HTTPRequest sent = new HTTPRequest(HTTPRequest.Method.POST, URI.create(realm.issuer() + "/token"));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (List.of("authorization", "content-type").contains(name.toLowerCase(Locale.ROOT))) {
                sent.setHeader(name, values.toArray(String[]::new));
            }
        });
        sent.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        TokenRequest request = TokenRequest.parse(sent);
        require(request.getClientAuthentication() instanceof PlainClientSecret secret && secret.getClientSecret().getValue().equals(SECRET)
                && secret.getMethod().equals(realm.name.equals("post") ? ClientAuthenticationMethod.CLIENT_SECRET_POST : ClientAuthenticationMethod.CLIENT_SECRET_BASIC),
                "another client");
        AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        Grant given = realm.codes.remove(grant.getAuthorizationCode().getValue());
        boolean good = given != null && !realm.forgetful && given.request().getRedirectionURI().equals(grant.getRedirectionURI()) && grant.getCodeVerifier() != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier()).equals(given.request().getCodeChallenge());
        if (!good) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(exchange, 200, new OIDCTokenResponse(new OIDCTokens(mint(realm, given), new BearerAccessToken(600, null), null)).toJSONObject().toJSONString());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static JWT mint(Realm realm, Grant given) throws JOSEException {
        Forgery forgery = given.forgery();
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(realm.issuer()).subject(given.subject()).audience(CLIENT).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))).claim("nonce", given.request().getNonce().getValue()).claim("name", given.called());
        JWSAlgorithm algorithm = JWSAlgorithm.RS256;
        JWSSigner signer = new RSASSASigner(realm.key);
        switch (forgery == null ? Forgery.FORGED_SIGNATURE : forgery) {
            case WRONG_NONCE -> claims.claim("nonce", "another");
            case NO_NONCE -> claims.claim("nonce", null);
            case WRONG_AUDIENCE -> claims.audience("another");
            case OTHER_AUTHORISED_PARTY -> claims.audience(List.of(CLIENT, "another")).claim("azp", "another");
            case NO_AUTHORISED_PARTY -> claims.audience(List.of(CLIENT, "another"));
            case WRONG_ISSUER -> claims.issuer(realm.issuer() + "/other");
            case EXPIRED -> claims.issueTime(Date.from(now.minusSeconds(900))).expirationTime(Date.from(now.minusSeconds(120)));
            case FROM_THE_FUTURE -> claims.issueTime(Date.from(now.plusSeconds(600))).expirationTime(Date.from(now.plusSeconds(900)));
            case NO_SUBJECT -> claims.subject(null);
            case SIGNED_WITH_THE_PUBLIC_KEY -> {
                algorithm = JWSAlgorithm.HS256;
                signer = new MACSigner(realm.key.toRSAPublicKey().getEncoded());
            }
            case SIGNED_WITH_THE_SECRET -> {
                algorithm = JWSAlgorithm.HS256;
                signer = new MACSigner((SECRET + " padded to the length that the algorithm wants").getBytes(StandardCharsets.UTF_8));
            }
            case OTHER_ALGORITHM -> algorithm = JWSAlgorithm.RS384;
            default -> { }
        }
        if (forgery == Forgery.UNSIGNED) {
            return new PlainJWT(claims.build());
        }
        if (forgery == Forgery.FORGED_SIGNATURE) {
            signer = new RSASSASigner(fresh());
        }
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(realm.key.getKeyID()).build(), claims.build());
        token.sign(signer);
        return token;
    }
}
