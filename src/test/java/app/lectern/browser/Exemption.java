package app.lectern.browser;

import java.util.Set;
import java.util.stream.Stream;

/** A fault of a component that is not ours to mend: its own markup breaks a rule, whatever one does with it. */
enum Exemption {
    /** The items of an open menu say whether they are selected, and its overlay is no menu item. */
    MENU(
            "https://github.com/vaadin/web-components/issues/687",
            "vaadin-menu-bar",
            Set.of("aria-allowed-attr", "aria-required-children")),
    /** The footer is a toolbar. */
    CONFIRM_DIALOG(
            "https://github.com/vaadin/web-components/issues/467",
            "vaadin-confirm-dialog",
            Set.of("aria-allowed-role")),
    DIALOG("https://github.com/vaadin/web-components/issues/467", "vaadin-dialog", Set.of("aria-allowed-role")),
    /** A dialog's header counts as a second one of the page, which is then said of the first. */
    DIALOG_HEADER(
            "https://github.com/w3c/html-aria/issues/579",
            ".frame-head",
            Set.of("landmark-no-duplicate-banner", "landmark-unique"));

    private final String element;
    private final Set<String> rules;

    /**
     * @param issue where the fault is known
     */
    Exemption(String issue, String element, Set<String> rules) {
        this.element = element;
        this.rules = rules;
    }

    static boolean isOurs(String rule, String target) {
        return Stream.of(values()).noneMatch(it -> it.covers(rule, target));
    }

    private boolean covers(String rule, String target) {
        return rules.contains(rule) && target.contains(element);
    }
}
