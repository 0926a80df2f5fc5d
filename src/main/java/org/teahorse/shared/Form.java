package org.teahorse.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What came with a plain HTML form, and in which language it is answered: an English form posts with {@code lang=en}. */
public record Form(HttpServletRequest request) {

    /** The text of a field without white space around it; empty when it is absent. */
    public String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** The text of a field as it was typed, for passwords; empty when it is absent. */
    public String raw(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** The texts of a field that may be there several times, without blank ones. */
    public List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    public boolean checked(String name) {
        return request.getParameter(name) != null;
    }

    public Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public Optional<Long> number(String name) {
        try {
            return Optional.of(Long.valueOf(text(name)));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** One of a closed list of codes; empty for any other text. */
    public <E extends Enum<E>> Optional<E> code(String name, Class<E> codes) {
        String text = text(name);
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(text)).findFirst();
    }

    public boolean english() {
        return "en".equals(request.getParameter("lang"));
    }

    public Locale locale() {
        return english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** An address of ours in the form's language. */
    public String link(String path) {
        return english() ? "/en" + path : path;
    }

    /** The page the form stands on, without its language; empty when it does not say, or names another site. */
    public Optional<String> here() {
        return local("here");
    }

    /** Where the form says to go on: only an address on this server; else the other one, in the form's language. */
    public String onward(String otherwise) {
        return from().orElse(link(otherwise));
    }

    /** Where the form says to go on, for carrying it from form to form; empty when it does not say, or names another site. */
    public Optional<String> from() {
        return local("from");
    }

    /** An address on this server: one slash, no second one and no backslash, which browsers read as a slash. */
    private Optional<String> local(String name) {
        String address = text(name);
        boolean local = address.startsWith("/") && !address.startsWith("//") && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return local ? Optional.of(address) : Optional.empty();
    }
}
