package app.lectern.testbench;

import com.vaadin.testbench.TestBench;
import java.io.File;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium under TestBench: the one that {@code -Dlectern.test.chromium} names, driven by the chromedriver that
 * {@code -Dlectern.test.chromedriver} names. Selenium looks for whatever is not named.
 */
class Browser {

    private static final String CHROMIUM = System.getProperty("lectern.test.chromium", "");
    private static final String CHROMEDRIVER = System.getProperty("lectern.test.chromedriver", "");
    private static final Dimension SIZE = new Dimension(1280, 860);

    private Browser() {}

    static WebDriver start() {
        TestBench.ensureLoaded();
        var driver = TestBench.createDriver(new ChromeDriver(service(), options()));
        driver.manage().window().setSize(SIZE);
        return driver;
    }

    private static ChromeDriverService service() {
        var service = new ChromeDriverService.Builder();
        if (!CHROMEDRIVER.isEmpty()) {
            service.usingDriverExecutable(new File(CHROMEDRIVER));
        }
        return service.build();
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        if (!CHROMIUM.isEmpty()) {
            options.setBinary(CHROMIUM);
        }
        options.addArguments("--headless=new", "--disable-gpu", "--no-first-run", "--lang=en-US");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        return options;
    }
}
