package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the shown screen or dialog by Tab and presses Enter on whatever gets the focus, of a grid on what its
 * last column holds. Nothing happens by it: a click is noted and goes no further. Fields to type in are passed over, for
 * Enter there may mean the form.
 */
class KeyboardWalk {

    private static final int MOST_STOPS = 150;

    private static final String BEGIN = """
            () => {
                const walk = window.walk = { on: true, seen: new Set(), clicks: [], isTold: false };
                if (!window.isWatched) {
                    window.isWatched = true;
                    addEventListener('click', click => {
                        if (window.walk.on) {
                            window.walk.clicks.push(click.composedPath());
                            click.preventDefault();
                            click.stopImmediatePropagation();
                        }
                    }, true);
                    const send = XMLHttpRequest.prototype.send;
                    XMLHttpRequest.prototype.send = function (body) {
                        window.walk.isTold ||= String(body).includes('"event":"keydown"');
                        return send.call(this, body);
                    };
                }
            }
            """;

    private static final String LOOK = """
            () => {
                let focused = document.activeElement;
                while (focused?.shadowRoot?.activeElement) {
                    focused = focused.shadowRoot.activeElement;
                }
                const isNew = !walk.seen.has(focused);
                walk.seen.add(focused);
                const isOpen = it => it?.getAttribute('aria-expanded') === 'true';
                const wasOpen = isOpen(focused);
                Object.assign(walk, { focused, clicks: [], isTold: false, hasOpened: () => !wasOpen && isOpen(focused) });
                if (!focused || focused === document.body) {
                    return 'NOTHING';
                }
                if (!isNew) {
                    return 'SEEN';
                }
                if (focused.matches('td, th')) {
                    return 'CELL';
                }
                return focused.matches('textarea, input:not([type=checkbox], [type=radio])') ? 'FIELD' : 'CONTROL';
            }
            """;

    private static final String ANSWERED = """
            async () => {
                const frame = () => new Promise(requestAnimationFrame);
                const isBusy = () => Object.values(Vaadin.Flow.clients).some(it => it.isActive?.());
                await frame();
                await frame();
                while (isBusy()) {
                    await frame();
                }
            }
            """;

    private static final String JUDGE = """
            () => {
                const { focused, clicks, isTold } = walk;
                const name = it => it.outerHTML.slice(0, 300);
                const faults = clicks.filter(path => !path.includes(focused))
                    .map(path => `Enter on ${name(focused)} presses ${name(path[0])}`);
                if (isTold) {
                    faults.push(`Enter on ${name(focused)} is taken by a shortcut`);
                }
                const isPressable = focused.matches('a[href], button, [role=button], [role=menuitem]');
                if (isPressable && (clicks.length > 1 || !clicks.length && !walk.hasOpened())) {
                    faults.push(`Enter on ${name(focused)} presses it ${clicks.length} times`);
                }
                return faults;
            }
            """;

    private final Page page;
    private final List<Object> faults = new ArrayList<>();
    private int pressed;

    private enum Stop {
        NOTHING,
        SEEN,
        FIELD,
        CELL,
        CONTROL
    }

    private KeyboardWalk(Page page) {
        this.page = page;
    }

    /** Fails where Enter does not press what has the focus, or presses something else. */
    static void check(Page page) {
        page.evaluate(BEGIN);
        var walk = new KeyboardWalk(page);
        walk.go();
        page.evaluate("() => walk.on = false");
        assertThat(walk.faults).as(page.url()).isEmpty();
        assertThat(walk.pressed).as("pressed at " + page.url()).isPositive();
    }

    /** Two frames after a key all that listens to it has heard it; then the server has answered whoever asked it. */
    static void awaitAnswer(Page page) {
        page.evaluate(ANSWERED);
    }

    private void go() {
        Stop stop = Stop.NOTHING;
        for (int i = 0; i < MOST_STOPS && stop != Stop.SEEN && faults.isEmpty(); i++) {
            stop = press("Tab");
            if (stop == Stop.CELL) {
                visitCell();
            } else if (stop == Stop.CONTROL) {
                enter();
            }
        }
    }

    private Stop press(String key) {
        page.keyboard().press(key);
        return Stop.valueOf((String) page.evaluate(LOOK));
    }

    private void visitCell() {
        press("End");
        if (press("Enter") == Stop.CONTROL) {
            enter();
            page.keyboard().press("Escape");
        }
    }

    private void enter() {
        pressed++;
        page.keyboard().press("Enter");
        awaitAnswer(page);
        faults.addAll((List<?>) page.evaluate(JUDGE));
        if (page.evaluate("() => walk.hasOpened()").equals(true)) {
            page.keyboard().press("Escape");
            page.waitForFunction("() => !walk.hasOpened()");
        }
    }
}
