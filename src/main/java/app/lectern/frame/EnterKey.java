package app.lectern.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * Enter in a field of one line presses the button of its form. Whatever else has the focus keeps Enter for itself: a
 * click shortcut would take it from links, from other buttons and from what stands within a field.
 */
public class EnterKey {

    private static final String ALONE = "event.key === 'Enter' && !event.repeat && !event.isComposing"
            + " && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey";
    private static final String IN_A_LINE =
            "event.target.matches('input:not([type=checkbox], [type=radio], [role=combobox])')";

    /** Browsers tell of a change only after the key. */
    private static final String TELL = "event.target.dispatchEvent(new Event('change', { bubbles: true }))";

    private EnterKey() {}

    /** Has Enter press a button from the fields of one line that are within something, or are it. */
    public static void presses(Button button, Component... fields) {
        for (Component field : fields) {
            field.getElement()
                    .addEventListener("keydown", key -> press(button))
                    .setFilter(String.join(" && ", ALONE, IN_A_LINE, TELL));
        }
    }

    private static void press(Button button) {
        if (button.isEnabled() && button.isVisible()) {
            button.click();
        }
    }
}
