package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What axe finds on a screen at both widths and in both themes, which differ in nothing but colours, and what sticks out
 * of it at these widths and between.
 */
class Accessibility {

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "\n}";
    private static final String FOUND = """
            options => axe.run(document, options).then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => [rule.id, node.target.toString(), node.html, node.failureSummary])))
            """;

    /** What reaches beyond the window, but for what is cut off, and what a grid or one of its cells cuts off. */
    private static final String STICKING_OUT = """
            () => {
                const right = it => it.getBoundingClientRect().right;
                const isKeptIn = it => it && (it.localName === 'vaadin-grid'
                    || ['hidden', 'clip'].includes(getComputedStyle(it).overflowX) || isKeptIn(it.parentElement));
                const sticksOut = it => {
                    const grid = it.parentElement.closest('vaadin-grid');
                    return grid ? right(it) > right(grid) + 1 : right(it) > innerWidth + 1 && !isKeptIn(it.parentElement);
                };
                const isCutOff = it => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1;
                const grids = [...document.querySelectorAll('vaadin-grid')].filter(it => isCutOff(it.$.table));
                const cells = [...document.querySelectorAll('vaadin-grid-cell-content')].filter(isCutOff);
                return [...document.querySelectorAll('header *, [role=main] *, [role=dialog] *, [role=alertdialog] *')]
                    .filter(it => it.checkVisibility() && sticksOut(it))
                    .concat(grids, cells)
                    .map(it => it.outerHTML);
            }
            """;

    /** From the widest on, so that what is as wide as before sticks out until the page has followed. */
    private static final int[] WIDTHS = {Visitor.WIDE, 1024, 820, Visitor.NARROW, 320};

    private Accessibility() {}

    static void check(Visitor visitor) {
        var found = new TreeMap<String, TreeSet<String>>();
        visitor.page().waitForFunction("() => document.title && document.querySelector('[role=main], main')");
        for (int width : WIDTHS) {
            visitor.resize(width);
            nothingSticksOut(visitor.page(), width);
        }
        for (int width : new int[] {Visitor.NARROW, Visitor.WIDE}) {
            visitor.resize(width);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                violations(visitor.page(), scheme).forEach(it -> found.computeIfAbsent(it, none -> new TreeSet<>())
                        .add(width + " " + scheme));
            }
        }
        assertThat(found).as(visitor.page().url()).isEqualTo(Map.of());
    }

    private static void nothingSticksOut(Page page, int width) {
        assertThatCode(() -> page.waitForFunction("() => (" + STICKING_OUT + ")().length === 0"))
                .as(() -> "sticks out at " + width + " of " + page.url() + ": " + page.evaluate(STICKING_OUT))
                .doesNotThrowAnyException();
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        page.evaluate("() => document.getAnimations().filter(it => it.effect.getTiming().iterations !== Infinity)"
                + ".forEach(it => it.finish())");
        return analyze(page, scheme).stream()
                .filter(it -> Exemption.isOurs(it.get(0), it.get(1)))
                .map(it -> "\n" + String.join(" ", it) + " ")
                .toList();
    }

    /**
     * A page is taught once how to analyze itself; to tell all that is right takes longer than to find what is wrong.
     *
     * @return the rule, the element, its HTML and what is wrong with it, of each violation
     */
    @SuppressWarnings("unchecked")
    private static List<List<String>> analyze(Page page, ColorScheme scheme) {
        if (page.evaluate("() => typeof window.axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        Map<String, Object> options = new HashMap<>(Map.of("resultTypes", List.of("violations")));
        if (scheme == ColorScheme.DARK) {
            options.put("runOnly", Map.of("type", "rule", "values", OF_COLOURS));
        }
        return (List<List<String>>) page.evaluate(FOUND, options);
    }
}
