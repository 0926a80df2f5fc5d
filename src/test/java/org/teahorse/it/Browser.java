package org.teahorse.it;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a browser for the tests, or installs one: an installed Chrome or Chromium; else the browser that Playwright downloads; else,
 * on Debian as root, the package {@code chromium}. When none can be had, it says in one line what to install; it never skips.
 */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> SWITCHES = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** One for each thread that runs tests, because Playwright is for one thread. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> SHARED = ThreadLocal.withInitial(Browser::started);

    private Browser() {
    }

    /** The browser that all tests of a thread share; every test opens a context of its own in it. */
    public static com.microsoft.playwright.Browser shared() {
        return SHARED.get();
    }

    /** One at a time, because the first may install it. */
    private static synchronized com.microsoft.playwright.Browser started() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser browser = launch(playwright);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static com.microsoft.playwright.Browser launch(Playwright playwright) {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options(installed.get()));
        }
        try {
            run("node-driver", List.of(ownJava(), "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "chromium"));
            return playwright.chromium().launch(options(null));
        } catch (PlaywrightException | IllegalStateException notToBeHad) {
            if (Files.exists(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
                run("apt-get", List.of("apt-get", "update", "-q"));
                run("apt-get", List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"));
                installed = installed();
            }
            return playwright.chromium().launch(options(installed.orElseThrow(() -> new IllegalStateException(
                    "The page tests need a browser: install Chrome or Chromium so that `chromium` or `google-chrome` is on the PATH"))));
        }
    }

    private static BrowserType.LaunchOptions options(Path executable) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(SWITCHES);
        return executable == null ? options : options.setExecutablePath(executable);
    }

    private static Optional<Path> installed() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            for (String name : NAMES) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        Path mac = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Files.isExecutable(mac) ? Optional.of(mac) : Optional.empty();
    }

    private static String ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(String what, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(what + " did not succeed");
            }
        } catch (IOException notThere) {
            throw new IllegalStateException(what + " is not there", notThere);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
