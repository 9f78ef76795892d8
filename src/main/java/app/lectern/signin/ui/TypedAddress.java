package app.lectern.signin.ui;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.Serializable;

/** The address that somebody typed, so that they need not type it again where they go next. */
@SpringComponent
@UIScope
class TypedAddress implements Serializable {

    private String address = "";

    /** Fills the field with what was typed elsewhere, and remembers what is typed in it. */
    void keepIn(EmailField field) {
        field.setValue(address);
        field.addValueChangeListener(change -> address = change.getValue());
    }
}
