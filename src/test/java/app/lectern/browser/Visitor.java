package app.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lectern.people.TestSchoolPeople;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, and what they do with it. */
class Visitor implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;
    private static final int HEIGHT = 860;

    private final BrowserContext context;
    private final Page page;

    Visitor(Browser browser, String address, String language) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(WIDE, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a path of the application, or any address. */
    void open(String path) {
        page.navigate(path);
    }

    void type(String label, String text) {
        field(label).fill(text);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void click(String button) {
        button(button).click();
    }

    /** The button with this name in the shown view or dialog. */
    Locator button(String name) {
        return page.locator("[role=main], [role=dialog], [role=alertdialog]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Drags files from their own machine onto something. */
    void drop(String target, List<FilePayload> files) {
        var hand = page.evaluateHandle(
                        "() => Object.assign(document.createElement('input'), { type: 'file', multiple: true })")
                .asElement();
        hand.setInputFiles(files.toArray(FilePayload[]::new));
        page.locator(target).evaluate("""
                        (target, hand) => {
                            const dataTransfer = new DataTransfer();
                            [...hand.files].forEach(file => dataTransfer.items.add(file));
                            target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                        }
                        """, hand);
    }

    /** Opens a menu by the name of its button. */
    void openMenu(String name) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Chooses from the menu that is open. */
    void choose(String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    /** Opens the login and signs in. */
    void signIn(String email) {
        open("/login");
        logIn(email);
        assertThat(page).not().hasURL(Pattern.compile("/login"));
    }

    /** Fills in the login that is shown. */
    void logIn(String email) {
        type("Email", email);
        type("Password", TestSchoolPeople.PASSWORD);
        click("Log in");
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
    }

    /** The notifications that are shown with this text. */
    Locator notifications(String text) {
        return page.locator("vaadin-notification-card", new Page.LocatorOptions().setHasText(text));
    }

    void isTold(String text) {
        assertThat(notifications(text)).isVisible();
    }

    /** Makes the window as wide as that, and waits until the grids have followed. */
    void resize(int width) {
        page.setViewportSize(width, HEIGHT);
        page.waitForFunction("""
                () => {
                    const shows = (grid, card) => (grid.querySelector('.section-card') != null) === card;
                    const heads = grid => [...grid.$.header.querySelectorAll('th')].filter(it => it.checkVisibility()).length;
                    const fits = (grid, card) => grid.size ? shows(grid, card) : !heads(grid) || (heads(grid) === 1) === card;
                    const isFitted = grid => innerWidth >= 800 && innerWidth < 1200 || fits(grid, innerWidth < 800);
                    const content = cell => cell.querySelector('slot').assignedElements()[0];
                    const isNamed = cell => !cell.checkVisibility() || content(cell)?.textContent.trim();
                    return [...document.querySelectorAll('vaadin-grid')].every(grid =>
                            [...grid.$.header.querySelectorAll('th')].every(isNamed))
                        && [...document.querySelectorAll('.section-grid, .my-courses, .office-grid')].every(isFitted);
                }
                """);
    }

    /** Fails where the shown screen keeps somebody out, on a desk or on a phone, in light or in dark. */
    void screenIsAccessible() {
        Accessibility.check(this);
    }

    /** Fails where Enter does not press what has the focus on the shown screen. */
    void pressesWhatHasTheFocus() {
        KeyboardWalk.check(page);
    }

    /** The address of the shown page, and its words; a picture has none. */
    String whatIsSeen() {
        return page.url() + "\n" + page.evaluate("() => document.body?.innerText");
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
