package org.teahorse.identity.domain;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks identity providers: never for long, never for much, never where an answer wants to lead it. The library's own way follows
 * redirects and reads without end.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_READ = Duration.ofSeconds(5);
    /** A sender of single bytes keeps every read short, and ends here. */
    private static final Duration IN_ALL = Duration.ofSeconds(8);
    private static final int LARGEST = 256 * 1024;

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        ReadOnlyHTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " answered " + answer.getStatusCode());
        }
        return new Resource(answer.getBody(), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        // also what the provider's own description names must be safe on its way
        if (!ProviderDeclaration.safe(request.getURL().toString())) {
            throw new IOException(request.getURL() + " is no https address");
        }
        HttpURLConnection connection = (HttpURLConnection) request.getURL().openConnection();
        try {
            connection.setConnectTimeout((int) TO_CONNECT.toMillis());
            connection.setReadTimeout((int) TO_READ.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod(request.getMethod().name());
            request.getHeaderMap().forEach((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
            if (request.getBody() != null) {
                connection.setDoOutput(true);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(request.getBody().getBytes(StandardCharsets.UTF_8));
                }
            }
            HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
            String type = connection.getContentType();
            if (type != null) {
                answer.setHeader("Content-Type", type);
            }
            answer.setBody(body(connection, request.getURI()));
            return answer;
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("an answer nobody can read", unreadable);
        } finally {
            connection.disconnect();
        }
    }

    private static String body(HttpURLConnection connection, URI address) throws IOException {
        long end = System.nanoTime() + IN_ALL.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] some = new byte[8192];
            for (int read = in == null ? -1 : in.read(some); read >= 0; read = in.read(some)) {
                body.write(some, 0, read);
                if (body.size() > LARGEST || System.nanoTime() > end) {
                    throw new IOException(address + " sends too much, or too slowly");
                }
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
