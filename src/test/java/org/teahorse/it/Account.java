package org.teahorse.it;

import java.net.http.HttpResponse;

/** Somebody of the demonstration who signed in, over raw HTTP. */
public record Account(String cookie) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** @param login of a demonstration account */
    public static Account signIn(String login) {
        HttpResponse<String> answer = Api.post("/do/sign-in", FORM, "login=" + Api.encode(login) + "&password=teahorse-demo&from=%2F", "Sec-Fetch-Site", "same-origin");
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " was answered " + answer.statusCode());
        }
        return new Account(answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
    }

    public HttpResponse<String> get(String path) {
        return Api.get(path, "Cookie", cookie);
    }

    /** Sends a form. @param fields as a form has them */
    public HttpResponse<String> post(String path, String fields) {
        return Api.post(path, FORM, fields, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }
}
