package org.teahorse.shared;

import java.util.Locale;

/**
 * Everything that can be set from outside, in one place: the name of the environment variable, its default and its meaning.
 * {@code docs/operations.md} shows this table, and a test compares the two.
 */
public enum Setting {

    MODE("TEAHORSE_MODE", "production", "demo loads the demo content and the demo accounts; production has neither"),
    PUBLIC_URL("TEAHORSE_PUBLIC_URL", "http://localhost:8080", "canonical address, used in links that leave the server; the Host header is never trusted"),
    DATA("TEAHORSE_DATA", "data", "folder for the search index and for files that were received"),
    ZONE("TEAHORSE_ZONE", "Asia/Shanghai", "time zone in which dates are read and shown"),
    HOME_REGION("TEAHORSE_HOME_REGION", "", "code of the region this installation serves; empty: the one in reference/home-region. Its divisions are read from reference/regions-<code>.csv"),
    ADMIN_TOKEN("TEAHORSE_ADMIN_TOKEN", "", "seeds the first bearer token for the API, valid for every source; kept only as a hash"),
    ADMIN_LOGIN("TEAHORSE_ADMIN_LOGIN", "admin", "sign-in name of the first administrator"),
    OPERATOR("TEAHORSE_OPERATOR", "", "who runs this installation, as the law wants it at the foot of every page: 主办单位"),
    OPERATOR_CONTACT("TEAHORSE_OPERATOR_CONTACT", "", "telephone number or mail address of the operator, at the foot of every page"),
    ICP_NUMBER("TEAHORSE_ICP_NUMBER", "", "number of the ICP record (ICP 备案号), at the foot of every page, linked to the register"),
    POLICE_NUMBER("TEAHORSE_POLICE_NUMBER", "", "number of the public security record (公安备案号), at the foot of every page"),
    SITE_CODE("TEAHORSE_SITE_CODE", "", "identification code of a government website (政府网站标识码), at the foot of every page"),
    FILES("TEAHORSE_FILES", "", "folder for files that belong to records; empty: files below the data folder"),
    FILE_MIB("TEAHORSE_FILE_MIB", "20", "the largest such file, in MiB"),
    CLAMAV_HOST("TEAHORSE_CLAMAV_HOST", "", "host of a ClamAV daemon that scans files; empty: files are not scanned, and marked so"),
    CLAMAV_PORT("TEAHORSE_CLAMAV_PORT", "3310", "port of that daemon"),
    UNSCANNED_FILES("TEAHORSE_UNSCANNED_FILES", "allow", "allow or hold: whether files may be used while no scanner is configured"),
    KEEP_LOGS("TEAHORSE_KEEP_LOGS", "6", "months for which sessions, sign-in attempts and the keys of addresses in the record of acts are kept; the law asks for 6 at least"),
    KEEP_TRANSACTIONS("TEAHORSE_KEEP_TRANSACTIONS", "36", "months for which the record of acts is kept at least, as the page on personal data tells; the law asks for 36"),
    KEEP_CONTACTS("TEAHORSE_KEEP_CONTACTS", "90", "days for which a sender's contact is kept after the correction was settled"),
    EMBEDDING("TEAHORSE_EMBEDDING", "on", "on or off: whether the search compares meanings as well as words"),
    EMBEDDING_FOLDER("TEAHORSE_EMBEDDING_FOLDER", "", "folder with the files of the embedding model; empty: the ones that ship"),
    EMBEDDING_THREADS("TEAHORSE_EMBEDDING_THREADS", "", "processors that work out the meaning of new texts while nobody searches; empty: all. While somebody does, it is one"),
    RANKING_FILE("TEAHORSE_RANKING_FILE", "", "file with weights of the search, in the form of search/ranking.properties; read again when it changes; empty: the ones that ship"),
    SEARCH_TEXTS("TEAHORSE_SEARCH_TEXTS", "on", "on or off: whether texts that found nothing or no answer are kept, once three visitors searched for the same; figures without texts are kept either way"),
    SEARCH_RATE("TEAHORSE_SEARCH_RATE", "20", "searches a second that one address may ask without signing in, on average"),
    SEARCH_BURST("TEAHORSE_SEARCH_BURST", "60", "searches that one address may ask at once"),
    UNLIMITED_ADDRESSES("TEAHORSE_UNLIMITED_ADDRESSES", "127.0.0.1,0:0:0:0:0:0:0:1", "addresses whose searches are not limited, separated by commas; a proxy that hides the real ones must not be among them"),
    AUDIT_PUSH_URL("TEAHORSE_AUDIT_PUSH_URL", "", "address to which the daily head of the record of acts is posted as JSON; empty: it is only published at /audit/heads"),
    LINK_CHECKS("TEAHORSE_LINK_CHECKS", "", "on or off: whether addresses that records name are asked now and then; empty: on in production, off in demo mode"),
    LINK_CHECKS_PER_MINUTE("TEAHORSE_LINK_CHECKS_PER_MINUTE", "20", "how many addresses are asked in a minute, at most"),
    LINK_CHECKS_AGENT("TEAHORSE_LINK_CHECKS_AGENT", "TeahorseLinkCheck/1.0", "name under which they are asked; the canonical address follows it"),
    SMTP_HOST("TEAHORSE_SMTP_HOST", "", "mail server that takes our mail; empty: no mail is sent, and nobody can register by mail"),
    SMTP_PORT("TEAHORSE_SMTP_PORT", "25", "port of the mail server"),
    SMTP_TLS("TEAHORSE_SMTP_TLS", "starttls", "how mail is protected on its way there: starttls, tls or off"),
    SMTP_USER("TEAHORSE_SMTP_USER", "", "user name at the mail server; empty: none is asked for"),
    SMTP_PASSWORD("TEAHORSE_SMTP_PASSWORD", "", "password of that user"),
    SMTP_FROM("TEAHORSE_SMTP_FROM", "teahorse@localhost", "address our mail comes from"),
    SMS_URL("TEAHORSE_SMS_URL", "", "address of the SMS gateway, which takes one JSON document a message: id, mobile, message; empty: nobody can register by mobile number"),
    SMS_TOKEN("TEAHORSE_SMS_TOKEN", "", "bearer token for the SMS gateway; empty: none is sent"),
    PASSWORD_POLICY("TEAHORSE_PASSWORD_POLICY", "asvs", "asvs: at least 12 characters, none of the common ones; mlps3: at least 8 of three kinds, changed every 90 days, none of the last five"),
    SECRET_KEY("TEAHORSE_SECRET_KEY", "", "long random text with which secrets of second factors are encrypted; without it nobody can set one up, and staff need one. Changing it voids them"),
    OIDC("TEAHORSE_OIDC", "", "keys of the identity providers people may sign in with, separated by commas, each of lower-case letters and digits; empty: passwords only"),
    DB_URL("TEAHORSE_DB_URL", "", "JDBC address of PostgreSQL; empty: the embedded one that the launcher starts"),
    DB_USER("TEAHORSE_DB_USER", "teahorse_app", "database role of the running server; never the owner, never a superuser"),
    DB_PASSWORD("TEAHORSE_DB_PASSWORD", "", "password of that role"),
    DB_OWNER_USER("TEAHORSE_DB_OWNER_USER", "teahorse_owner", "database role that owns the schema; used by migrations only"),
    DB_OWNER_PASSWORD("TEAHORSE_DB_OWNER_PASSWORD", "", "password of that role");

    private final String variable;
    private final String fallback;
    private final String meaning;

    Setting(String variable, String fallback, String meaning) {
        this.variable = variable;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** Name of the system property that says the same where no environment can be set: {@code teahorse.public.url}. */
    public String property() {
        return property(variable);
    }

    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    /** Where a value comes from. */
    public enum Origin { ENVIRONMENT, PROPERTY, DEFAULT }

    /** Where the value in force comes from: the environment, else the system property, else the default. */
    public Origin origin() {
        return origin(variable);
    }

    /** The value in force. Never null. */
    public String value() {
        return value(variable, fallback);
    }

    static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Origin origin(String variable) {
        if (said(System.getenv(variable))) {
            return Origin.ENVIRONMENT;
        }
        return said(System.getProperty(property(variable))) ? Origin.PROPERTY : Origin.DEFAULT;
    }

    static String value(String variable, String fallback) {
        return switch (origin(variable)) {
            case ENVIRONMENT -> System.getenv(variable).strip();
            case PROPERTY -> System.getProperty(property(variable)).strip();
            case DEFAULT -> fallback;
        };
    }

    /** Whether the value is never shown to anybody. */
    public boolean secret() {
        return switch (this) {
            case ADMIN_TOKEN, SMTP_PASSWORD, SMS_TOKEN, SECRET_KEY, DB_PASSWORD, DB_OWNER_PASSWORD -> true;
            default -> false;
        };
    }

    private static boolean said(String value) {
        return value != null && !value.isBlank();
    }
}
