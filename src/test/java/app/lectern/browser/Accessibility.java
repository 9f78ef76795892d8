package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What axe finds on a screen, and what sticks out of it, at both widths and in both themes; the themes differ in nothing
 * but colours.
 */
class Accessibility {

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "\n}";
    private static final String FOUND = """
            options => axe.run(document, options).then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => [rule.id, node.target.toString(), node.html, node.failureSummary])))
            """;

    /** What reaches beyond the window, but for what is cut off, or stands in a grid. */
    private static final String STICKING_OUT = """
            () => {
                const isKeptIn = it => it && (it.localName === 'vaadin-grid'
                    || ['hidden', 'clip'].includes(getComputedStyle(it).overflowX) || isKeptIn(it.parentElement));
                return [...document.querySelectorAll('[role=main] *, [role=dialog] *, [role=alertdialog] *')]
                    .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
                    .filter(it => !isKeptIn(it.parentElement))
                    .map(it => it.outerHTML);
            }
            """;

    private Accessibility() {}

    static void check(Visitor visitor) {
        var found = new TreeMap<String, TreeSet<String>>();
        for (int width : new int[] {Visitor.NARROW, Visitor.WIDE}) {
            visitor.resize(width);
            assertThat(visitor.page().evaluate(STICKING_OUT))
                    .as("sticks out at " + width + " of " + visitor.page().url())
                    .isEqualTo(List.of());
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                violations(visitor.page(), scheme).forEach(it -> found.computeIfAbsent(it, none -> new TreeSet<>())
                        .add(width + " " + scheme));
            }
        }
        assertThat(found).as(visitor.page().url()).isEqualTo(Map.of());
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        page.waitForFunction("() => document.getAnimations().every(it => it.playState !== 'running'"
                + " || it.effect.getTiming().iterations === Infinity)");
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
