package org.teahorse.shared;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Typed reading of {@link Setting}. */
public final class Settings {

    private Settings() {
    }

    /** Whether demo content and demo accounts exist. */
    public static boolean demo() {
        return "demo".equalsIgnoreCase(Setting.MODE.value());
    }

    /** The canonical address without a trailing slash. */
    public static String publicUrl() {
        String value = Setting.PUBLIC_URL.value();
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    /** Whether readers reach us over TLS, which decides the {@code Secure} mark of cookies. */
    public static boolean servedOverTls() {
        return "https".equals(URI.create(publicUrl()).getScheme());
    }

    /** Whether addresses that records name are asked now and then. */
    public static boolean linkChecks() {
        String value = Setting.LINK_CHECKS.value();
        return value.isEmpty() ? !demo() : "on".equalsIgnoreCase(value);
    }

    /** How many addresses are asked in a minute, at most. */
    public static int linkChecksPerMinute() {
        return Page.clamp(Setting.LINK_CHECKS_PER_MINUTE.value(), 20, 1, 600);
    }

    public static Path dataFolder() {
        return Path.of(Setting.DATA.value()).toAbsolutePath();
    }

    /** Folder of the files that belong to records. */
    public static Path filesFolder() {
        String value = Setting.FILES.value();
        return value.isEmpty() ? dataFolder().resolve("files") : Path.of(value).toAbsolutePath();
    }

    /** Bytes of the largest file that may belong to a record. */
    public static long largestFile() {
        return Page.clamp(Setting.FILE_MIB.value(), 20, 1, 1024) * 1024L * 1024L;
    }

    /** The daemon that scans files; empty when none is configured. */
    public static Optional<InetSocketAddress> scanner() {
        String host = Setting.CLAMAV_HOST.value();
        return host.isEmpty() ? Optional.empty()
                : Optional.of(InetSocketAddress.createUnresolved(host, Page.clamp(Setting.CLAMAV_PORT.value(), 3310, 1, 65_535)));
    }

    /** Whether files may be used while no scanner is configured. */
    public static boolean unscannedFiles() {
        return !"hold".equalsIgnoreCase(Setting.UNSCANNED_FILES.value());
    }

    /** Months for which what tells of sign-ins is kept. */
    public static int keepLogs() {
        return Page.clamp(Setting.KEEP_LOGS.value(), 6, 1, 600);
    }

    /** Months for which the record of acts is kept at least. */
    public static int keepTransactions() {
        return Page.clamp(Setting.KEEP_TRANSACTIONS.value(), 36, 1, 600);
    }

    /** Days for which a contact is kept after its correction was settled. */
    public static int keepContacts() {
        return Page.clamp(Setting.KEEP_CONTACTS.value(), 90, 0, 3650);
    }

    /** Whether texts are kept that several visitors searched for in vain. */
    public static boolean keepSearchTexts() {
        return !"off".equalsIgnoreCase(Setting.SEARCH_TEXTS.value());
    }

    /** Searches a second of one address. */
    public static int searchRate() {
        return Page.clamp(Setting.SEARCH_RATE.value(), 20, 1, 100_000);
    }

    /** Searches of one address at once. */
    public static int searchBurst() {
        return Page.clamp(Setting.SEARCH_BURST.value(), 60, 1, 100_000);
    }

    public static ZoneId zone() {
        return ZoneId.of(Setting.ZONE.value());
    }

    /** Code of the region this installation serves. */
    public static String homeRegion() {
        String code = Setting.HOME_REGION.value();
        return code.isEmpty() ? ReferenceFile.text("home-region").strip() : code;
    }
}
