package app.lectern.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to take away, with a button that copies it. Where the browser does not let it, the text is selected instead. */
public class CopyField extends Composite<Div> {

    private final TextField field;

    public CopyField(String label, String text) {
        field = new TextField(label, text, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        var copy = new Button(getTranslation("copy.button"));
        Clipboard.onClick(copy).writeText(text, copied -> Notifications.say(getTranslation("copy.done")), error -> {
            field.focus();
            Notifications.say(getTranslation("copy.failed"));
        });
        getContent().addClassName("copy-field");
        getContent().add(field, copy);
    }

    /** What is to be copied. */
    public String getText() {
        return field.getValue();
    }
}
