package app.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What axe finds on a screen, at both widths and in both themes; the themes differ in nothing but colours. */
class Accessibility {

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    static void check(Visitor visitor) {
        var found = new TreeMap<String, TreeSet<String>>();
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

    private static List<String> violations(Page page, ColorScheme scheme) {
        page.waitForFunction("() => document.getAnimations().every(it => it.playState !== 'running'"
                + " || it.effect.getTiming().iterations === Infinity)");
        var axe = new AxeBuilder(page).setLegacyMode(true).options(onlyWhatIsWrong());
        if (scheme == ColorScheme.DARK) {
            axe.withRules(OF_COLOURS);
        }
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .filter(node -> Exemption.isOurs(rule, node))
                        .map(node -> words(rule, node)))
                .toList();
    }

    /** To tell all that is right takes longer than to find what is wrong. */
    private static AxeRunOptions onlyWhatIsWrong() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String words(Rule rule, CheckedNode node) {
        return "\n" + rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary()
                + " ";
    }
}
