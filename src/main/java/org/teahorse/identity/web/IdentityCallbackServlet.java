package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teahorse.identity.ProviderAttempt;
import org.teahorse.identity.ProviderSignIn;
import org.teahorse.identity.SignIn;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Notice;

/**
 * Where identity providers send people back to. Changes something although it is only got: the state, which this browser alone knows
 * and which is good once, stands for what forms have. Always leads on, so that no code stays in the address.
 */
@WebServlet("/sign-in/oidc/*")
public class IdentityCallbackServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9]{1,20})/callback");
    private static final String IDENTITIES = "/my/identities";

    @EJB
    private transient ProviderSignIn providers;

    @EJB
    private transient SignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ProviderAttempt attempt = ProviderAttempts.take(request, request.getParameter("state"));
        String prefix = attempt != null && attempt.english() ? "/en" : "";
        try {
            Map<String, List<String>> answer = request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
            response.sendRedirect(onward(request, providers.finish(path.group(1), attempt, answer, OpenSession.origin(request)), attempt, prefix));
        } catch (BusinessException refused) {
            if (refused.status() != HttpServletResponse.SC_BAD_REQUEST) {
                response.sendError(refused.status());
            } else if (attempt == null) {
                // whoever has begun nothing here is given no session either
                response.sendRedirect("/sign-in?after=lost");
            } else {
                Notice.refused(request.getSession(), refused);
                response.sendRedirect(prefix + (attempt.person() == null ? "/sign-in?from=" + URLEncoder.encode(attempt.onward(), StandardCharsets.UTF_8) : IDENTITIES));
            }
        }
    }

    private String onward(HttpServletRequest request, ProviderSignIn.Arrival arrival, ProviderAttempt attempt, String prefix) {
        if (arrival.signedIn() != null) {
            return OpenSession.enter(request, signIn, arrival.signedIn(), prefix, attempt.onward());
        }
        if (arrival.arrival() != null) {
            OpenSession.arrive(request, arrival.arrival(), attempt.onward());
            return prefix + "/sign-in/new";
        }
        Notice.done(request.getSession(), "identity", "identities.linked");
        return prefix + IDENTITIES;
    }
}
