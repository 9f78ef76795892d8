package app.lectern.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Chromium, for the thread that started it: the one that {@code -Dlectern.test.chromium} names, or else an installed
 * one. The name {@code playwright} stands for the one that Playwright downloads.
 */
class Chromium implements AutoCloseable {

    private static final String NAMED = System.getProperty("lectern.test.chromium", "");
    private static final String DOWNLOADED = "playwright";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** How long somebody waits for what is to come, on the busiest machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        var options = new BrowserType.LaunchOptions().setArgs(arguments());
        if (NAMED.equals(DOWNLOADED)) {
            playwright = Playwright.create();
        } else {
            options.setExecutablePath(installed());
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        browser = playwright.chromium().launch(options);
    }

    static Chromium start() {
        return new Chromium();
    }

    private static Path installed() {
        return (NAMED.isEmpty() ? USUAL_PLACES.stream() : Stream.of(NAMED))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium or Chrome"
                        + (NAMED.isEmpty() ? " in the usual places" : " at " + NAMED)
                        + ": run bin/test, which finds or installs one, or name it with -Dlectern.test.chromium=…"));
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** A person with a browser of their own, as far as cookies and sessions go. */
    Visitor visitor(String address) {
        return visitor(address, "en-US");
    }

    Visitor visitor(String address, String language) {
        return new Visitor(browser, address, language);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
