package app.lectern.frame;

import com.vaadin.flow.component.button.Button;

/** Makes buttons that do something once for each time that somebody means it. */
public class Buttons {

    private Buttons() {}

    /** A second click before the answer is none. */
    public static Button once(String text, Runnable action) {
        var button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            action.run();
            button.setEnabled(true);
        });
        return button;
    }
}
