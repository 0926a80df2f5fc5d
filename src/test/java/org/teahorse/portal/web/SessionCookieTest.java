package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final List<Object> secure = new ArrayList<>();

    @AfterEach
    void asBefore() {
        System.clearProperty("teahorse.public.url");
    }

    private List<Object> secureAt(String address) {
        System.setProperty("teahorse.public.url", address);
        SessionCookieConfig cookie = (SessionCookieConfig) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SessionCookieConfig.class},
                (proxy, method, arguments) -> {
                    secure.add(arguments[0]);
                    return null;
                });
        ServletContext context = (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> cookie);
        new SessionCookie().contextInitialized(new ServletContextEvent(context));
        return secure;
    }

    @Test
    void theCookieTravelsOverTlsOnlyWhereReadersComeOverTls() {
        assertEquals(List.of(false), secureAt("http://localhost:8080"));
        assertEquals(List.of(false, true), secureAt("https://example.org"));
    }
}
