package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What axe finds on a screen, at both widths and in both themes. */
class Accessibility {

    private Accessibility() {}

    static void check(Visitor visitor) {
        var found = new TreeMap<String, TreeSet<String>>();
        for (int width : new int[] {Visitor.NARROW, Visitor.WIDE}) {
            visitor.resize(width);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                violations(visitor.page()).forEach(it -> found.computeIfAbsent(it, none -> new TreeSet<>())
                        .add(width + " " + scheme));
            }
        }
        assertThat(found).as(visitor.page().url()).isEqualTo(Map.of());
    }

    private static List<String> violations(Page page) {
        page.waitForFunction("() => document.getAnimations().every(it => it.playState !== 'running'"
                + " || it.effect.getTiming().iterations === Infinity)");
        return new AxeBuilder(page)
                .setLegacyMode(true).exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> words(rule, node)))
                        .toList();
    }

    private static String words(Rule rule, CheckedNode node) {
        return "\n" + rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary()
                + " ";
    }
}
